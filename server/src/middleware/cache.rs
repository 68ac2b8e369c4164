//! How long browsers may keep the site's files.
use axum::extract::Request;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

/// The name changes with the content.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Fonts seldom change, and asking again would make the text jump.
const A_WEEK: HeaderValue = HeaderValue::from_static("public, max-age=604800");
/// Kept, but asked about each time.
const REVALIDATED: HeaderValue = HeaderValue::from_static("no-cache");

/// Marks files that were found; all other answers keep the `no-store` they get elsewhere.
pub async fn mark(request: Request, next: Next) -> Response {
    let lifetime = lifetime_of(request.uri().path());
    let mut response = next.run(request).await;
    let is_file =
        matches!(response.status(), StatusCode::OK | StatusCode::PARTIAL_CONTENT | StatusCode::NOT_MODIFIED);
    if is_file {
        response.headers_mut().entry(CACHE_CONTROL).or_insert(lifetime);
    }
    response
}

fn lifetime_of(path: &str) -> HeaderValue {
    let name = path.rsplit('/').next().unwrap_or_default();
    if path.starts_with("/fonts/") {
        A_WEEK
    } else if (path.starts_with("/pkg/") && has_long_hash(name))
        || (path.starts_with("/charts/") && has_short_hash(name))
    {
        FOREVER
    } else {
        REVALIDATED
    }
}

/// `name.HASH.extension` with the 22 characters that the build tool gives scripts, styles and wasm.
fn has_long_hash(name: &str) -> bool {
    name.split('.').any(|part| {
        part.len() == 22
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
            && part.bytes().any(|byte| byte != b'_')
    })
}

/// `name-HASH.js` with the 8 capitals and digits that the bundler gives chunks.
fn has_short_hash(name: &str) -> bool {
    name.split_once('.').and_then(|(stem, _)| stem.rsplit_once('-')).is_some_and(|(_, hash)| {
        hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_change_with_the_content_are_kept_forever() {
        let cases = [
            ("/pkg/waymark.0aZ9-_0aZ9-_0aZ9-_0aZ9.js", FOREVER),
            ("/pkg/waymark.0aZ9-_0aZ9-_0aZ9-_0aZ9.wasm", FOREVER),
            ("/pkg/waymark.js", REVALIDATED),
            ("/pkg/__wasm_split.______________________.js", REVALIDATED),
            ("/pkg/snippets/app-0123456789abcdef/inline0.js", REVALIDATED),
            ("/charts/echarts-D4QSDSVQ.js", FOREVER),
            ("/charts/mount.js", REVALIDATED),
            ("/fonts/geist-latin.woff2", A_WEEK),
            ("/favicon.svg", REVALIDATED),
        ];
        for (path, expected) in cases {
            assert_eq!(lifetime_of(path), expected, "{path}");
        }
    }
}
