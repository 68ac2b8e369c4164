//! Changing a preference from a page that is open: seen at once, then kept by the browser and by the server.
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::Reflect;
use web_sys::js_sys::futures::JsFuture;
use web_sys::{HtmlDocument, RequestInit, UrlSearchParams};

use super::{Density, Preference, Preferences, Theme, visitor};

/// Where the server takes choices.
const KEPT_AT: &str = "/ui/prefs";

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
        let is_secure = window().location().protocol().is_ok_and(|protocol| protocol == "https:");
        if let Ok(document) = document().dyn_into::<HtmlDocument>() {
            let _ = document.set_cookie(&choice.cookie(is_secure));
        }
        tell_server(choice);
    }
}

/// By a beacon, which is sent even when the person leaves the page at once; what blocks those may let a request pass.
fn tell_server(choice: Preference) {
    let (name, value) = choice.as_pair();
    let Ok(fields) = UrlSearchParams::new_with_str(&format!("{name}={value}")) else { return };
    let navigator = window().navigator();
    if navigator.send_beacon_with_opt_url_search_params(KEPT_AT, Some(&fields)) == Ok(true) {
        return;
    }
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_body(&fields);
    let _ = Reflect::set(&request, &JsValue::from_str("keepalive"), &JsValue::TRUE);
    let sent = window().fetch_with_str_and_init(KEPT_AT, &request);
    // The cookie keeps the choice in this browser when this fails too.
    spawn_local(async move { drop(JsFuture::from(sent).await) });
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
