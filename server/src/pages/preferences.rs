//! How a person likes the portal to look: taken from forms, kept in cookies and, when signed in, on the account.
use std::collections::BTreeSet;

use app::access::Principal;
use app::error::{AppError, FieldErrors};
use app::features::settings::commands::{OwnChange, change_own};
use app::format::Locale;
use app::visitor::{Preference, Preferences};
use axum::Router;
use axum::extract::{Form, State};
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;

use super::{Refusal, local_path};
use crate::config::Config;
use crate::session::origin::origin_of;
use crate::state::ServerState;

/// Field of the form that no cookie keeps: numbers are written for the person, not for the browser.
const NUMBER_FORMAT: &str = "numberFormat";

/// `POST /ui/prefs`.
pub fn routes() -> Router<ServerState> {
    Router::new().route("/ui/prefs", post(save))
}

/// What a form asks for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Wish {
    change: OwnChange,
    next: Option<String>,
}

/// Goes back to the page; a script, which stays on it, is told nothing but that it worked.
async fn save(
    State(state): State<ServerState>,
    parts: Parts,
    Form(fields): Form<Vec<(String, String)>>,
) -> Response {
    let refused = Refusal::of_parts(&parts);
    let wish = match Wish::of(fields) {
        Ok(wish) => wish,
        Err(faults) => return refused.answer(AppError::Invalid(faults).into()),
    };
    if let Err(error) = keep(&state, &parts, &wish.change).await {
        return refused.answer(error.into());
    }
    let mut response = match refused {
        Refusal::Json => StatusCode::NO_CONTENT.into_response(),
        Refusal::Page(_) => {
            Redirect::to(wish.next.as_deref().and_then(local_path).unwrap_or("/")).into_response()
        }
    };
    put(response.headers_mut(), &state.config, &wish.change.preferences);
    response
}

/// Writes the choice on the account of whoever is signed in.
async fn keep(state: &ServerState, parts: &Parts, change: &OwnChange) -> Result<(), AppError> {
    let Some(principal) = parts.extensions.get::<Principal>() else {
        return match change.number_format {
            Some(_) => Err(AppError::invalid(NUMBER_FORMAT, "Sign in to choose how numbers are written.")),
            None => Ok(()),
        };
    };
    let origin = origin_of(&parts.headers, &parts.extensions);
    change_own(&state.app.db, principal, change, &origin, state.app.clock.now()).await
}

impl Wish {
    fn of(fields: Vec<(String, String)>) -> Result<Self, FieldErrors> {
        let (mut wish, mut seen, mut faults) = (Self::default(), BTreeSet::new(), FieldErrors::new());
        for (name, value) in fields {
            if let Err(fault) = wish.take(&name, value) {
                faults.insert(name, vec![fault.to_owned()]);
            } else if !seen.insert(name.clone()) {
                faults.insert(name, vec!["Give this field once.".to_owned()]);
            }
        }
        if faults.is_empty() { Ok(wish) } else { Err(faults) }
    }

    fn take(&mut self, name: &str, value: String) -> Result<(), &'static str> {
        match name {
            "next" => self.next = Some(value),
            NUMBER_FORMAT if value == "default" => self.change.number_format = Some(None),
            NUMBER_FORMAT => {
                let format = Locale::of_key(&value).ok_or("Choose default, id or en.")?;
                self.change.number_format = Some(Some(format));
            }
            _ => {
                let choice = Preference::parse(name, &value).ok_or(match name {
                    "theme" => "Choose light or dark.",
                    "density" => "Choose comfortable or compact.",
                    "sidebar" => "Choose expanded, rail or auto.",
                    "patterns" | "keys" => "Choose on or off.",
                    _ => "This field is not known.",
                })?;
                self.change.preferences.push(choice);
            }
        }
        Ok(())
    }
}

/// Gives a browser in which someone just signed in the look of their account.
pub fn hand_over(headers: &mut HeaderMap, config: &Config, preferences: Preferences) {
    put(headers, config, &preferences.choices());
}

/// Sets a cookie for each choice. Scripts may read and set them: the page changes before the server answers.
pub fn put(headers: &mut HeaderMap, config: &Config, choices: &[Preference]) {
    let is_secure = config.http.public_url.is_https();
    for choice in choices {
        if let Ok(cookie) = HeaderValue::from_str(&choice.cookie(is_secure)) {
            headers.append(SET_COOKIE, cookie);
        }
    }
}

#[cfg(test)]
mod tests {
    use app::visitor::{Sidebar, Theme};

    use super::*;

    fn wish(fields: &[(&str, &str)]) -> Result<Wish, Vec<String>> {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Wish::of(fields).map_err(|faults| faults.into_keys().collect())
    }

    #[test]
    fn known_values_are_taken_and_the_rest_stays_as_it_is() {
        let taken =
            wish(&[("theme", "dark"), ("sidebar", "auto"), ("numberFormat", "id"), ("next", "/sales")]);
        let change = OwnChange {
            name: None,
            number_format: Some(Some(Locale::Id)),
            preferences: vec![Preference::Theme(Theme::Dark), Preference::Sidebar(None)],
        };
        assert_eq!(taken, Ok(Wish { change, next: Some("/sales".to_owned()) }));
        let rail = Preference::Sidebar(Some(Sidebar::Rail));
        assert_eq!(wish(&[("sidebar", "rail")]).unwrap().change.preferences, [rail]);
        assert_eq!(wish(&[]), Ok(Wish::default()));
        assert_eq!(wish(&[("numberFormat", "default")]).unwrap().change.number_format, Some(None));
    }

    #[test]
    fn each_wrong_field_is_named() {
        let fields =
            [("theme", "neon"), ("density", ""), ("keys", "maybe"), ("name", "Eve"), ("patterns", "on")];
        assert_eq!(wish(&fields), Err(["density", "keys", "name", "theme"].map(str::to_owned).to_vec()));
        assert_eq!(wish(&[("numberFormat", "fr")]), Err(vec!["numberFormat".to_owned()]));
        assert_eq!(wish(&[("theme", "dark"), ("theme", "light")]), Err(vec!["theme".to_owned()]));
    }
}
