//! `/settings/appearance`: theme, density, sidebar, patterns, shortcuts, and how numbers are written.
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::choice::{Choice, PostedChoices, PreferenceChoices};
use super::pictures;
use crate::format::{Locale, count, money_exact, percent};
use crate::layout::PageHead;
use crate::money::{Currency, Ratio};
use crate::visitor::{Density, Sidebar, Theme, visitor};

/// Where the forms lead back to.
const HERE: &str = "/settings/appearance";

/// How the portal looks to this person.
pub struct AppearancePage;

#[lazy_route]
impl LazyRoute for AppearancePage {
    fn data() -> Self {
        Self
    }

    fn view(page: Self) -> AnyView {
        let AppearancePage = page;
        view! {
            <PageHead title="Appearance" context="How the portal looks to you. Your other devices follow when you next sign in on them." />
            <Look />
            <NumberFormat />
        }
        .into_any()
    }
}

/// What script changes at once; without it the form is saved by its button.
#[component]
fn Look() -> impl IntoView {
    view! {
        <form class="card card-pad flex flex-col gap-8" method="post" action="/ui/prefs">
            <input type="hidden" name="next" value=HERE />
            <PreferenceChoices
                field="theme"
                legend="Theme"
                hint="Light unless you choose dark: the portal never follows the system by itself."
                choices=themes()
            />
            <PreferenceChoices
                field="density"
                legend="Density"
                hint="How much fits on a screen: the height of table rows and lists."
                choices=densities()
            />
            <PreferenceChoices
                field="sidebar"
                legend="Sidebar"
                hint="On small screens it is a drawer, whatever you choose. Ctrl+B or Cmd+B switches it from anywhere."
                choices=sidebars()
            />
            <PreferenceChoices
                field="patterns"
                legend="Patterns in charts"
                hint="For eyes that tell colours apart less well, and for print in black and white."
                choices=patterns()
            />
            <PreferenceChoices
                field="keys"
                legend="Single-key shortcut"
                hint="Speech input and sticky keys can press a lone key by accident. Shortcuts with Ctrl or Cmd always work."
                choices=keys()
            />
            <div class="without-script">
                <button class="btn btn-primary">"Save appearance"</button>
            </div>
        </form>
    }
}

/// Numbers are written by the server and the browser alike, so that a change takes a new page.
#[component]
fn NumberFormat() -> impl IntoView {
    visitor().signed_in.map(|person| {
        let currency = person.viewer.organization.target_currency;
        let default = person.organization_format;
        let option = |value, label: String, locale| Choice {
            value,
            label,
            hint: example(currency, locale),
            picture: None,
        };
        let choices = vec![
            option("default", format!("Organisation's default ({})", name_of(default)), default),
            option(Locale::Id.key(), name_of(Locale::Id).to_owned(), Locale::Id),
            option(Locale::En.key(), name_of(Locale::En).to_owned(), Locale::En),
        ];
        let chosen = person.number_format.map_or("default", Locale::key);
        view! {
            <form class="card card-pad flex flex-col gap-4" method="post" action="/ui/prefs">
                <input type="hidden" name="next" value=HERE />
                <PostedChoices
                    field="numberFormat"
                    legend="Number format"
                    hint="How amounts and shares are written; the words stay English. Files for spreadsheets are not affected."
                    choices
                    chosen
                />
                <div>
                    <button class="btn btn-primary">"Save number format"</button>
                </div>
            </form>
        }
    })
}

fn themes() -> Vec<Choice> {
    [
        (Theme::Light, "Light", "Dark text on light surfaces."),
        (Theme::Dark, "Dark", "Light text on dark surfaces, for dim rooms."),
    ]
    .map(|(theme, label, hint)| choice(theme.as_str(), label, hint, Some(pictures::of_theme(theme))))
    .into()
}

fn densities() -> Vec<Choice> {
    [
        (Density::Comfortable, "Comfortable", "Rows of 48 pixels: easy to scan and to tap."),
        (Density::Compact, "Compact", "Rows of 40 pixels: more on one screen."),
    ]
    .map(|(density, label, hint)| choice(density.as_str(), label, hint, Some(pictures::of_density(density))))
    .into()
}

fn sidebars() -> Vec<Choice> {
    [
        (None, "By width", "With labels from 1280 pixels of window, icons below."),
        (Some(Sidebar::Expanded), "Expanded", "Icons with labels."),
        (Some(Sidebar::Rail), "Rail", "Icons only; labels appear as you point at them."),
    ]
    .map(|(sidebar, label, hint)| {
        let value = sidebar.map_or("auto", Sidebar::as_str);
        choice(value, label, hint, Some(pictures::of_sidebar(sidebar)))
    })
    .into()
}

fn patterns() -> Vec<Choice> {
    [
        ("off", "Colours only", "Series differ by colour, order and label."),
        ("on", "Colours and patterns", "Series differ by stripes and dots as well."),
    ]
    .map(|(value, label, hint)| choice(value, label, hint, Some(pictures::of_patterns(value == "on"))))
    .into()
}

fn keys() -> Vec<Choice> {
    [
        ("on", "On", "? opens the list of shortcuts while you are not typing."),
        ("off", "Off", "Lone keys do nothing. The list stays in your account menu."),
    ]
    .map(|(value, label, hint)| choice(value, label, hint, None))
    .into()
}

fn choice(value: &'static str, label: &str, hint: &str, picture: Option<AnyView>) -> Choice {
    Choice { value, label: label.to_owned(), hint: hint.to_owned(), picture }
}

const fn name_of(locale: Locale) -> &'static str {
    match locale {
        Locale::Id => "Indonesian",
        Locale::En => "English",
    }
}

/// An amount, a share and a number as the format writes them.
fn example(currency: Currency, locale: Locale) -> String {
    let share = Ratio::of(784, 1_000).map(|share| percent(share, locale, 1)).unwrap_or_default();
    format!("{} · {share} · {}", money_exact(125_000_000_000, currency, locale), count(12_840, locale))
}
