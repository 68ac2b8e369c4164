use axum::body::to_bytes;
use axum::http::StatusCode;
use axum::http::header::LOCATION;

use super::*;

async fn page(next: Option<&str>) -> String {
    let response = show(Query(Resume { next: next.map(str::to_owned) })).await;
    assert_eq!(response.status(), StatusCode::OK);
    String::from_utf8(to_bytes(response.into_body(), 10_000).await.unwrap().to_vec()).unwrap()
}

#[test]
fn the_detour_remembers_page_and_query() {
    let response = detour(&"/sales?range=qtd&q=a%20b".parse().unwrap()).into_response();
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(response.headers()[LOCATION], "/session/resume?next=/sales%3Frange%3Dqtd%26q%3Da%2520b");
}

#[tokio::test]
async fn the_step_goes_on_without_script() {
    let page = page(Some("/sales?a=1&b=2")).await;
    assert!(page.contains(r#"<meta http-equiv="refresh" content="0;url=/sales?a=1&amp;b=2">"#), "{page}");
    assert!(!page.contains("<script"));
}

#[tokio::test]
async fn the_step_never_leaves_this_site() {
    for next in [None, Some("//evil.example"), Some("https://evil.example"), Some("javascript:alert(1)")] {
        assert!(page(next).await.contains(r#"content="0;url=/">"#), "{next:?}");
    }
}

#[tokio::test]
async fn the_target_cannot_break_out_of_the_page() {
    let page = page(Some("/a\"><script>alert(1)</script>'")).await;
    assert!(!page.contains("<script") && page.contains("/a&quot;&gt;&lt;script&gt;"), "{page}");
}
