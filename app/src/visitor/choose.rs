//! Changing a preference from a page that is open: seen at once, then kept by the browser and by the server.
use leptos::prelude::*;
use leptos::web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, UrlSearchParams};

use super::{Density, Preference, Preferences, Theme, visitor};

/// The preferences as they are now; they begin as the server printed them.
#[derive(Debug, Clone, Copy)]
pub struct Chosen(RwSignal<Preferences>);

impl Chosen {
    /// The preferences, followed by whoever reads them.
    pub fn get(self) -> Preferences {
        self.0.get()
    }

    /// Shows the choice at once, keeps it in the cookie that the server reads, and tells the server, which keeps it on
    /// the account of whoever is signed in.
    pub fn choose(self, choice: Preference) {
        self.0.update(|preferences| preferences.choose(choice));
        show(choice);
        let (name, value) = choice.as_pair();
        if let Ok(document) = document().dyn_into::<HtmlDocument>() {
            let _ =
                document.set_cookie(&format!("ui_{name}={value}; Max-Age=31536000; Path=/; SameSite=Lax"));
        }
        // A beacon is sent even when the person leaves the page at once, and nothing waits for it.
        if let Ok(fields) = UrlSearchParams::new_with_str(&format!("{name}={value}")) {
            let _ = window().navigator().send_beacon_with_opt_url_search_params("/ui/prefs", Some(&fields));
        }
    }
}

/// Shares the preferences with every component below.
pub(super) fn provide_chosen() {
    provide_context(Chosen(RwSignal::new(visitor().preferences)));
}

/// The preferences of this page; taken while a component is made, used in its event handlers.
pub fn use_chosen() -> Chosen {
    use_context().unwrap_or_else(|| Chosen(RwSignal::new(Preferences::default())))
}

/// Sets what the server would have printed on `<html>`.
fn show(choice: Preference) {
    let Some(root) = document().document_element() else { return };
    let set = |name: &str, value: Option<&str>| {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    };
    match choice {
        Preference::Theme(theme) => {
            let _ = root.class_list().toggle_with_force("dark", theme == Theme::Dark);
        }
        Preference::Density(density) => set("data-density", Some(Density::as_str(density))),
        Preference::Sidebar(sidebar) => set("data-sidebar", sidebar.map(super::Sidebar::as_str)),
        Preference::Patterns(patterns) => set("data-patterns", patterns.then_some("")),
        Preference::Keys(keys) => set("data-keys", (!keys).then_some("off")),
    }
}
