//! How a person likes the portal to look; kept in cookies, printed by the server.
use serde::{Deserialize, Serialize};

/// Colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// Dark text on light surfaces.
    #[default]
    Light,
    /// By choice only.
    Dark,
}

/// Height of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Density {
    /// 48 px rows.
    #[default]
    Comfortable,
    /// 40 px rows.
    Compact,
}

/// Width of the sidebar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Sidebar {
    /// 256 px with labels.
    Expanded,
    /// 64 px with icons.
    Rail,
}

/// All of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Preferences {
    /// Cookie `ui_theme`.
    pub theme: Theme,
    /// Cookie `ui_density`.
    pub density: Density,
    /// Cookie `ui_sidebar`; `None` leaves it to the width of the window.
    pub sidebar: Option<Sidebar>,
}

impl Theme {
    /// As stored in the cookie.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Density {
    /// As stored in the cookie.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Comfortable => "comfortable",
            Self::Compact => "compact",
        }
    }
}

impl Sidebar {
    /// As stored in the cookie.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Expanded => "expanded",
            Self::Rail => "rail",
        }
    }
}

impl Preferences {
    /// Takes one cookie; names and values that are not known change nothing.
    pub fn apply(&mut self, name: &str, value: &str) {
        match (name, value) {
            ("ui_theme", "light") => self.theme = Theme::Light,
            ("ui_theme", "dark") => self.theme = Theme::Dark,
            ("ui_density", "comfortable") => self.density = Density::Comfortable,
            ("ui_density", "compact") => self.density = Density::Compact,
            ("ui_sidebar", "expanded") => self.sidebar = Some(Sidebar::Expanded),
            ("ui_sidebar", "rail") => self.sidebar = Some(Sidebar::Rail),
            _ => {}
        }
    }
}
