//! Says that the connection is gone, and from when the figures on the page are.
use leptos::ev;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{Icon, IconView};

/// A bar over the page while the browser is offline; nothing otherwise, and nothing without script.
///
/// Accessibility: a status that is announced when it appears; it takes no focus and no place while it is empty.
#[component]
pub fn OfflineBanner() -> impl IntoView {
    let path = use_location().pathname;
    let loaded_at = StoredValue::new(String::new());
    let (since, set_since) = signal(None::<String>);
    Effect::new(move |_| {
        path.track();
        loaded_at.set_value(time_now());
    });
    Effect::new(move |_| {
        let lost = move || set_since.set(Some(loaded_at.get_value()));
        let handles = [
            window_event_listener(ev::offline, move |_| lost()),
            window_event_listener(ev::online, move |_| set_since.set(None)),
        ];
        if !window().navigator().on_line() {
            lost();
        }
        on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
    });
    view! {
        <div role="status">
            {move || since.get().map(|time| view! { <OfflineBar time /> })}
        </div>
    }
}

/// What the banner says.
#[component]
pub fn OfflineBar(
    /// When the page got its figures, by the reader's clock.
    #[prop(into)]
    time: String,
) -> impl IntoView {
    view! {
        <p class="banner">
            <IconView icon=Icon::Warning />
            {format!("You are offline. Showing data from {time}.")}
        </p>
    }
}

/// The reader's own clock as `14:05`. A page without a date of change counts as changed now: `11/20/2026 14:05:09`.
fn time_now() -> String {
    let stamp = document().last_modified();
    stamp.split(' ').nth(1).and_then(|time| time.get(..5)).unwrap_or_default().to_owned()
}
