//! Sign-in: a plain form that needs no script; demo builds list the seeded accounts beside it.
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

use super::demo_accounts::{ACCOUNTS, PASSWORD};
use crate::ui::{
    Button, ButtonKind, ButtonSize, Checkbox, FieldDef, Icon, IconView, InputKind, Logo, RoleBadge, TextInput,
};
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
                    <Checkbox name="keep" label="Keep me signed in" />
                    <Button label="Sign in" kind=ButtonKind::Primary size=ButtonSize::Large submit=true />
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
    let described = failure.is_some().then(|| "sign-in-failure".to_owned());
    let typed = failure.map(|failure| failure.email).unwrap_or_default();
    let value = Signal::derive(move || filled.get().map_or_else(|| typed.clone(), str::to_owned));
    let field = FieldDef::new("email", "Email").required_unmarked();
    view! { <TextInput field kind=InputKind::Email value autocomplete="username" described=described /> }
}

#[component]
fn PasswordField(filled: Signal<Option<&'static str>>) -> impl IntoView {
    let value = Signal::derive(move || filled.get().unwrap_or_default().to_owned());
    let field = FieldDef::new("password", "Password").required_unmarked();
    view! { <TextInput field kind=InputKind::Password value autocomplete="current-password" /> }
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
