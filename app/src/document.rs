//! The HTML document around the app: printed by the server only.
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::{HashedStylesheet, MetaTags};

use crate::App;
use crate::visitor::{Sidebar, Theme, preferences};

/// Document with the visitor's preferences on `<html>`, so that nothing flashes.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let preferences = preferences();
    view! {
        <!DOCTYPE html>
        <html
            lang="en"
            class=(preferences.theme == Theme::Dark).then_some("dark")
            data-density=preferences.density.as_str()
            data-sidebar=preferences.sidebar.map(Sidebar::as_str)
            data-patterns=preferences.patterns.then_some("")
            data-keys=(!preferences.keys).then_some("off")
        >
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta
                    name="theme-color"
                    content=if preferences.theme == Theme::Dark { "#0c0f14" } else { "#f9fafc" }
                />
                <link
                    rel="preload"
                    href="/fonts/geist-latin.woff2"
                    r#as="font"
                    r#type="font/woff2"
                    crossorigin="anonymous"
                />
                <link rel="icon" href="/favicon.svg" r#type="image/svg+xml" />
                <HashedStylesheet options=options.clone() />
                <AutoReload options=options.clone() />
                <HydrationScripts options />
                <script r#type="module" src="/charts/mount.js" nonce=use_nonce()></script>
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}
