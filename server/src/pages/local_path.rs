//! Where a person may be sent after signing in or changing a setting.

/// Longest path that is followed; longer ones come from no page of ours.
const MAX_BYTES: usize = 2048;

/// The path with its query when it stays on this site. Browsers read `//host`, `/\host` and paths with control characters
/// as other sites, so none of these pass.
pub fn local_path(next: &str) -> Option<&str> {
    let rest = next.strip_prefix('/')?;
    let is_local = next.len() <= MAX_BYTES
        && !rest.starts_with('/')
        && next.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    is_local.then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_pass() {
        for path in
            ["/", "/sales", "/sales?range=qtd&compare=year", "/customers/1#notes", "/a//b", "/%2F%2Fevil"]
        {
            assert_eq!(local_path(path), Some(path));
        }
    }

    #[test]
    fn whatever_a_browser_could_take_for_another_site_is_refused() {
        for path in [
            "",
            "//evil.example",
            "/\\evil.example",
            "\\evil",
            "https:evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "sales",
            " /sales",
            "/sales evil",
            "/\t/evil.example",
            "/a\r\nSet-Cookie: x=y",
            "/a\\b",
            "/umläut",
            "/\0",
        ] {
            assert_eq!(local_path(path), None, "{path:?}");
        }
        assert_eq!(local_path(&format!("/{}", "a".repeat(MAX_BYTES))), None);
    }
}
