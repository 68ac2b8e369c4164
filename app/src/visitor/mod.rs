//! Who looks at the page and how they like it: decided by the server, handed to the browser with the HTML.
use leptos::prelude::{SharedValue, provide_context, use_context};
use serde::{Deserialize, Serialize};
use time::Date;

use crate::access::Viewer;
use crate::features::auth::types::SignInFailure;
use crate::format::Locale;
use crate::period::{Calendar, Period, PeriodQuery};

mod choose;
pub use choose::{Chosen, use_chosen};
mod preferences;
pub use preferences::{Density, Preference, Preferences, Sidebar, Theme};

#[cfg(not(feature = "ssr"))]
#[path = "in_browser.rs"]
mod request;
#[cfg(feature = "ssr")]
mod request;
#[cfg(feature = "ssr")]
pub use request::{preferences, preferences_of};

/// What the shell knows before any page asks for numbers.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Visitor {
    /// The signed-in person and their calendar; `None` on the sign-in page.
    pub signed_in: Option<SignedIn>,
    /// Theme, density and the rest, as chosen in this browser.
    pub preferences: Preferences,
    /// Why the sign-in that this page answers failed.
    pub sign_in_failure: Option<SignInFailure>,
}

/// A signed-in person and what their organisation's calendar says today.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SignedIn {
    /// The person.
    pub viewer: Viewer,
    /// The organisation's local day.
    #[serde(with = "crate::day::iso")]
    pub today: Date,
    /// First day of the week, first month of the fiscal year.
    pub calendar: Calendar,
    /// Number format that the person chose; `None` takes the organisation's.
    pub number_format: Option<Locale>,
    /// Number format of the organisation.
    pub organization_format: Locale,
}

impl SignedIn {
    /// The period that a page's URL asks for; what cannot be read falls back, told in the second value.
    pub fn period(&self, query: &PeriodQuery) -> (Period, Option<String>) {
        query.resolve_lenient(self.today, self.calendar)
    }
}

impl Visitor {
    /// Number format of the signed-in person; English while nobody is.
    pub fn locale(&self) -> Locale {
        self.signed_in.as_ref().map_or(Locale::En, |person| person.viewer.locale)
    }
}

/// Reads the visitor on the server, or takes the server's answer in the browser, and shares it.
pub fn provide_visitor() {
    provide_context(SharedValue::new(request::from_request).into_inner());
    choose::provide_chosen();
}

/// The visitor of this page.
pub fn visitor() -> Visitor {
    use_context().unwrap_or_default()
}
