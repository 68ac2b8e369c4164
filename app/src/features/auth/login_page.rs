//! Sign-in: a plain form that needs no script; demo builds list the seeded accounts beside it.
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

use super::demo_accounts::{ACCOUNTS, PASSWORD};
use crate::ui::{Icon, IconView, Logo, RoleBadge};
use crate::visitor::visitor;

/// The sign-in page; shown again with the reason when the form that it posts was refused.
#[component]
pub fn LoginPage() -> impl IntoView {
    let query = use_query_map();
    let next = move || query.with(|query| query.get("next")).unwrap_or_default();
    // `?as=am` fills the form with that demo account, on the server too: no script needed.
    let chosen = Memo::new(move |_| {
        let role = query.with(|query| query.get("as"));
        ACCOUNTS.iter().find(|account| role.as_deref() == Some(account.role.as_str()))
    });
    view! {
        <Title text="Sign in" />
        <main id="main" class="auth">
            <section class="card auth-card">
                <header class="auth-head">
                    <Logo />
                    <h1>"Sign in"</h1>
                    <p>"Your targets and your cash, in one place."</p>
                </header>
                <form class="auth-form" method="post" action="/login">
                    <input type="hidden" name="next" value=next />
                    <Failure />
                    <EmailField filled=Signal::derive(move || chosen.get().map(|account| account.email)) />
                    <PasswordField filled=Signal::derive(move || chosen.get().map(|_| PASSWORD)) />
                    <label class="check">
                        <input type="checkbox" name="keep" value="true" />
                        <span>"Keep me signed in"</span>
                    </label>
                    <button class="btn btn-primary btn-lg" type="submit">"Sign in"</button>
                </form>
            </section>
            {(!ACCOUNTS.is_empty()).then(|| view! { <DemoAccounts /> })}
        </main>
    }
}

/// Why the last attempt was refused; takes the focus so that it is read first.
#[component]
fn Failure() -> impl IntoView {
    visitor().sign_in_failure.map(|failure| {
        view! {
            <p class="notice notice-danger" role="alert" id="sign-in-failure" tabindex="-1" autofocus>
                <IconView icon=Icon::Alert />
                {failure.message}
            </p>
        }
    })
}

#[component]
fn EmailField(filled: Signal<Option<&'static str>>) -> impl IntoView {
    let failure = visitor().sign_in_failure;
    let described = failure.is_some().then_some("sign-in-failure");
    let typed = failure.map(|failure| failure.email).unwrap_or_default();
    let value = move || filled.get().map_or_else(|| typed.clone(), str::to_owned);
    view! {
        <div class="field">
            <label class="label" for="email">"Email"</label>
            <input
                class="input"
                id="email"
                name="email"
                type="email"
                autocomplete="username"
                required
                aria-invalid=described.map(|_| "true")
                aria-describedby=described
                value=value.clone()
                prop:value=value
            />
        </div>
    }
}

#[component]
fn PasswordField(filled: Signal<Option<&'static str>>) -> impl IntoView {
    let shown = RwSignal::new(false);
    let value = move || filled.get().unwrap_or_default();
    view! {
        <div class="field">
            <label class="label" for="password">"Password"</label>
            <div class="affix">
                <input
                    class="input"
                    id="password"
                    name="password"
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete="current-password"
                    required
                    value=value
                    prop:value=value
                />
                <button
                    class="btn btn-ghost btn-icon needs-script"
                    type="button"
                    aria-pressed=move || shown.get().to_string()
                    aria-label="Show password"
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    <IconView icon=Icon::Eye />
                </button>
            </div>
        </div>
    }
}

/// One seeded account per role, and the password that they share.
#[component]
fn DemoAccounts() -> impl IntoView {
    let query = use_query_map();
    let link = move |role: &str| {
        let next = query.with(|query| query.get("next"));
        next.map_or_else(|| format!("/login?as={role}"), |next| format!("/login?as={role}&next={next}"))
    };
    view! {
        <section class="card auth-card p-0 sm:p-0" aria-labelledby="demo-title">
            <div class="card-head pb-3">
                <div>
                    <h2 class="card-title" id="demo-title">"Demo accounts"</h2>
                    <p class="card-sub">"Password of all: " <code>{PASSWORD}</code></p>
                </div>
            </div>
            <ul class="accounts">
                {ACCOUNTS
                    .iter()
                    .map(|account| {
                        view! {
                            <li class="account">
                                <div>
                                    <RoleBadge role=account.role />
                                    <p class="account-mail">{account.email}</p>
                                </div>
                                <a
                                    class="btn btn-secondary btn-sm"
                                    href=move || link(account.role.as_str())
                                    aria-label=format!("Use {}", account.email)
                                >
                                    "Use"
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
}
