//! Hydration entry: takes over the server's HTML, nothing else.
use leptos::mount::hydrate_from_async;
use leptos::prelude::document;
use leptos::web_sys::wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called once by the page's module script.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    // An error here only says that the executor is set already.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    leptos::task::spawn_local(async {
        let Some(body) = document().body() else { return };
        hydrate_from_async(body.unchecked_into(), app::App).await.forget();
        // Browser tests wait for this mark before they click.
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-hydrated", "");
        }
    });
}
