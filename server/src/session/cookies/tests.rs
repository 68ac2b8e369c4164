use super::*;

const SECURE: Cookies = Cookies { access: "__Host-at", refresh: "__Host-rt", secure: true };
const PLAIN: Cookies = Cookies { access: "at", refresh: "rt", secure: false };

fn lines(issued: Issued) -> Vec<String> {
    let mut headers = HeaderMap::new();
    issued.put(&mut headers);
    headers.get_all(SET_COOKIE).iter().map(|value| value.to_str().unwrap().to_owned()).collect()
}

fn attributes(line: &str) -> Vec<&str> {
    let mut attributes: Vec<_> = line.split("; ").skip(1).collect();
    attributes.sort_unstable();
    attributes
}

#[test]
fn cookies_are_bound_to_the_host_and_closed_to_scripts() {
    let token = RefreshToken::generate().unwrap();
    let lines = lines(SECURE.issue("a.b.c".to_owned(), &token, None).unwrap());
    assert!(lines[0].starts_with("__Host-at=a.b.c; "), "{lines:?}");
    assert_eq!(attributes(&lines[0]), ["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]);
    assert!(lines[1].starts_with(&format!("__Host-rt={}; ", token.encode())), "{lines:?}");
    assert_eq!(attributes(&lines[1]), ["HttpOnly", "Path=/", "SameSite=Strict", "Secure"]);
}

#[test]
fn kept_cookies_outlive_the_browser() {
    let token = RefreshToken::generate().unwrap();
    for line in lines(SECURE.issue(String::new(), &token, Some(Duration::days(7))).unwrap()) {
        assert!(line.contains("Max-Age=604800"), "{line}");
    }
}

#[test]
fn cleared_cookies_end_at_once_under_the_same_names() {
    let lines = lines(SECURE.clear().unwrap());
    assert!(lines[0].starts_with("__Host-at=; ") && lines[1].starts_with("__Host-rt=; "), "{lines:?}");
    assert!(lines.iter().all(|line| line.contains("Max-Age=0") && line.contains("Secure")));
}

#[test]
fn plain_cookies_have_other_names() {
    let lines = lines(PLAIN.clear().unwrap());
    assert!(lines[0].starts_with("at=") && lines[1].starts_with("rt="));
    assert!(lines.iter().all(|line| !line.contains("Secure")));
}

#[test]
fn a_cookie_is_found_among_others_on_any_line() {
    let token = RefreshToken::generate().unwrap();
    let mut headers = HeaderMap::new();
    headers.append(COOKIE, HeaderValue::from_static("ui_theme=dark; xat=no; at=a.b.c"));
    headers.append(COOKIE, HeaderValue::from_str(&format!("rt={}", token.encode())).unwrap());
    assert_eq!(PLAIN.access_token(&headers).as_deref(), Some("a.b.c"));
    assert!(PLAIN.refresh_token(&headers) == Some(token));
    assert_eq!(SECURE.access_token(&headers), None);
}

#[test]
fn an_empty_cookie_is_none() {
    let mut headers = HeaderMap::new();
    headers.append(COOKIE, HeaderValue::from_static("at=; rt="));
    assert_eq!(PLAIN.access_token(&headers), None);
    assert!(!PLAIN.has_refresh_token(&headers));
}

#[test]
fn an_answer_that_sets_a_session_cookie_is_recognised() {
    let mut headers = HeaderMap::new();
    headers.append(SET_COOKIE, HeaderValue::from_static("ui_theme=dark; Path=/"));
    assert!(!PLAIN.are_set(&headers));
    PLAIN.clear().unwrap().put(&mut headers);
    assert!(PLAIN.are_set(&headers));
    assert!(!SECURE.are_set(&headers));
}
