//! Where the browser's files are.
use std::path::{Path, PathBuf};

use leptos::config::{Env, LeptosOptions};

use super::Source;

/// The site that the build made.
#[derive(Debug, Clone)]
pub struct SiteConfig {
    /// `LEPTOS_SITE_ROOT`: folder with `pkg`; by default `site` beside the executable, else `target/site`.
    pub root: PathBuf,
    /// `LEPTOS_HASH_FILES`: whether file names carry a hash; by default when the build left `hash.txt` beside the executable.
    pub hashed: bool,
    /// `LEPTOS_WATCH`: set by the build tool while it reloads the browser after each change.
    pub watched: bool,
    /// `LEPTOS_RELOAD_PORT`: port of the reload signal, 3001 by default.
    pub reload_port: u16,
}

impl SiteConfig {
    /// Name of the script and style files in `pkg`.
    const OUTPUT_NAME: &'static str = match option_env!("LEPTOS_OUTPUT_NAME") {
        Some(name) => name,
        None => "waymark",
    };

    pub(super) fn read(source: &Source) -> Self {
        let beside = std::env::current_exe().ok().and_then(|path| path.parent().map(Path::to_path_buf));
        let own_site = beside.as_ref().map(|folder| folder.join("site")).filter(|site| site.is_dir());
        Self {
            root: source
                .text("LEPTOS_SITE_ROOT")
                .map(PathBuf::from)
                .or(own_site)
                .unwrap_or_else(|| PathBuf::from("target/site")),
            hashed: source.text("LEPTOS_HASH_FILES").map_or_else(
                || beside.is_some_and(|folder| folder.join("hash.txt").is_file()),
                |hashed| hashed == "true",
            ),
            watched: source.text("LEPTOS_WATCH").is_some(),
            reload_port: source.text("LEPTOS_RELOAD_PORT").and_then(|port| port.parse().ok()).unwrap_or(3001),
        }
    }

    /// The same in the framework's form.
    pub fn leptos_options(&self) -> LeptosOptions {
        LeptosOptions::builder()
            .output_name(Self::OUTPUT_NAME)
            .site_root(self.root.to_string_lossy().into_owned())
            .env(if self.watched { Env::DEV } else { Env::PROD })
            .reload_port(u32::from(self.reload_port))
            .hash_files(self.hashed)
            .build()
    }
}
