//! Decides before rendering whether a page is shown, to whom, and where else the person is sent.
use app::access::{Principal, Role};
use app::routes::{home_of, page_for};
use axum::extract::Request;
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use url::form_urlencoded;

use crate::pages::local_path;

/// What happens with a request for a page.
#[derive(Debug, PartialEq, Eq)]
enum Decision {
    Show,
    ShowAs(StatusCode),
    Go(String),
}

/// The app draws "No access" itself; here the answer gets its status, whatever was drawn.
pub async fn guard(request: Request, next: Next) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    let role = request.extensions().get().map(Principal::role);
    match decide(request.uri(), role) {
        Decision::Show => next.run(request).await,
        Decision::Go(target) => Redirect::to(&target).into_response(),
        Decision::ShowAs(status) => {
            let mut response = next.run(request).await;
            if response.status() == StatusCode::OK {
                *response.status_mut() = status;
            }
            response
        }
    }
}

fn decide(uri: &Uri, role: Option<Role>) -> Decision {
    let path = uri.path();
    match (path, role) {
        ("/", None) => Decision::Go("/login".to_owned()),
        ("/", Some(role)) => Decision::Go(home_of(role).to_owned()),
        ("/login", Some(role)) => Decision::Go(next_of(uri).unwrap_or_else(|| home_of(role).to_owned())),
        ("/marketing", _) => Decision::Go("/marketing/content".to_owned()),
        ("/settings", _) => Decision::Go("/settings/appearance".to_owned()),
        _ if path.ends_with('/') && page_for(path.trim_end_matches('/')).is_some() => {
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            Decision::Go(format!("{}{query}", path.trim_end_matches('/')))
        }
        _ => match (page_for(path), role) {
            (Some(_), None) => Decision::Go(login_for(uri)),
            (Some(page), Some(role)) if !page.opens_to(role) => Decision::ShowAs(StatusCode::FORBIDDEN),
            _ => Decision::Show,
        },
    }
}

fn login_for(uri: &Uri) -> String {
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    let next: String = form_urlencoded::byte_serialize(target.as_bytes()).collect();
    format!("/login?next={next}")
}

fn next_of(uri: &Uri) -> Option<String> {
    let (_, next) = form_urlencoded::parse(uri.query()?.as_bytes()).find(|(name, _)| name == "next")?;
    local_path(&next).filter(|next| !next.starts_with("/login")).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decision(uri: &str, role: Option<Role>) -> Decision {
        decide(&uri.parse().unwrap(), role)
    }

    fn go(target: &str) -> Decision {
        Decision::Go(target.to_owned())
    }

    #[test]
    fn nobody_is_sent_to_sign_in_and_back_again() {
        assert_eq!(decision("/", None), go("/login"));
        assert_eq!(decision("/sales", None), go("/login?next=%2Fsales"));
        assert_eq!(
            decision("/sales?range=qtd&compare=year", None),
            go("/login?next=%2Fsales%3Frange%3Dqtd%26compare%3Dyear")
        );
        assert_eq!(decision("/login", None), Decision::Show);
    }

    #[test]
    fn a_page_has_one_address() {
        assert_eq!(decision("/sales/?range=qtd", Some(Role::Sales)), go("/sales?range=qtd"));
        assert_eq!(decision("/no-such-page/", Some(Role::Sales)), Decision::Show);
    }

    #[test]
    fn a_role_sees_its_pages_and_no_others() {
        assert_eq!(decision("/sales", Some(Role::Sales)), Decision::Show);
        assert_eq!(decision("/sales", Some(Role::Am)), Decision::ShowAs(StatusCode::FORBIDDEN));
        assert_eq!(decision("/dashboard", Some(Role::Csm)), Decision::ShowAs(StatusCode::FORBIDDEN));
        assert_eq!(decision("/no-such-page", Some(Role::Csm)), Decision::Show);
    }

    #[test]
    fn a_signed_in_person_starts_at_home_or_where_they_were_going() {
        assert_eq!(decision("/", Some(Role::Marketing)), go("/marketing/content"));
        assert_eq!(decision("/login", Some(Role::Am)), go("/dashboard"));
        assert_eq!(decision("/login?next=%2Fsales", Some(Role::Admin)), go("/sales"));
        assert_eq!(decision("/login?next=%2F%2Fevil.example", Some(Role::Admin)), go("/dashboard"));
        assert_eq!(decision("/login?next=%2Flogin", Some(Role::Admin)), go("/dashboard"));
    }
}
