//! How a person likes the portal to look; kept in cookies and on the account, printed by the server.
use serde::{Deserialize, Serialize};

#[cfg(test)]
mod tests;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Preferences {
    /// Colours.
    pub theme: Theme,
    /// Height of rows.
    pub density: Density,
    /// `None` leaves it to the width of the window.
    pub sidebar: Option<Sidebar>,
    /// Whether charts tell series apart by patterns too.
    pub patterns: bool,
    /// Whether shortcuts of a single key work.
    pub keys: bool,
}

/// One choice, as a form posts it and a cookie keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// Field `theme`, cookie `ui_theme`.
    Theme(Theme),
    /// Field `density`, cookie `ui_density`.
    Density(Density),
    /// Field `sidebar`, cookie `ui_sidebar`.
    Sidebar(Option<Sidebar>),
    /// Field `patterns`, cookie `ui_patterns`.
    Patterns(bool),
    /// Field `keys`, cookie `ui_keys`.
    Keys(bool),
}

impl Theme {
    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Density {
    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Comfortable => "comfortable",
            Self::Compact => "compact",
        }
    }
}

impl Sidebar {
    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Expanded => "expanded",
            Self::Rail => "rail",
        }
    }
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            density: Density::default(),
            sidebar: None,
            patterns: false,
            keys: true,
        }
    }
}

impl Preference {
    /// Seconds for which a browser keeps a choice: one year.
    const MAX_AGE: u32 = 365 * 24 * 60 * 60;
    /// Names of the fields; cookies are called the same after `ui_`.
    pub const FIELDS: [&'static str; 5] = ["theme", "density", "sidebar", "patterns", "keys"];

    /// The choice of a field and its value; `None` when either is not known.
    pub fn parse(field: &str, value: &str) -> Option<Self> {
        Some(match (field, value) {
            ("theme", "light") => Self::Theme(Theme::Light),
            ("theme", "dark") => Self::Theme(Theme::Dark),
            ("density", "comfortable") => Self::Density(Density::Comfortable),
            ("density", "compact") => Self::Density(Density::Compact),
            ("sidebar", "expanded") => Self::Sidebar(Some(Sidebar::Expanded)),
            ("sidebar", "rail") => Self::Sidebar(Some(Sidebar::Rail)),
            ("sidebar", "auto") => Self::Sidebar(None),
            ("patterns", "on") => Self::Patterns(true),
            ("patterns", "off") => Self::Patterns(false),
            ("keys", "on") => Self::Keys(true),
            ("keys", "off") => Self::Keys(false),
            _ => return None,
        })
    }

    /// Field and value.
    pub const fn as_pair(self) -> (&'static str, &'static str) {
        match self {
            Self::Theme(theme) => ("theme", theme.as_str()),
            Self::Density(density) => ("density", density.as_str()),
            Self::Sidebar(Some(sidebar)) => ("sidebar", sidebar.as_str()),
            Self::Sidebar(None) => ("sidebar", "auto"),
            Self::Patterns(on) => ("patterns", on_or_off(on)),
            Self::Keys(on) => ("keys", on_or_off(on)),
        }
    }

    /// The cookie that keeps it, as the server and scripts set it.
    pub fn cookie(self, is_secure: bool) -> String {
        let ((name, value), secure) = (self.as_pair(), if is_secure { "; Secure" } else { "" });
        format!("ui_{name}={value}; Max-Age={}; Path=/; SameSite=Lax{secure}", Self::MAX_AGE)
    }
}

impl Preferences {
    /// Each choice in it.
    pub const fn choices(self) -> [Preference; 5] {
        [
            Preference::Theme(self.theme),
            Preference::Density(self.density),
            Preference::Sidebar(self.sidebar),
            Preference::Patterns(self.patterns),
            Preference::Keys(self.keys),
        ]
    }

    /// Replaces one choice.
    pub const fn choose(&mut self, choice: Preference) {
        match choice {
            Preference::Theme(theme) => self.theme = theme,
            Preference::Density(density) => self.density = density,
            Preference::Sidebar(sidebar) => self.sidebar = sidebar,
            Preference::Patterns(patterns) => self.patterns = patterns,
            Preference::Keys(keys) => self.keys = keys,
        }
    }

    /// Takes what one `Cookie` header holds; names and values that are not known change nothing.
    pub fn apply_cookies(&mut self, header: &str) {
        for pair in header.split(';') {
            let named = pair.trim().split_once('=');
            let choice = named.and_then(|(name, value)| Preference::parse(name.strip_prefix("ui_")?, value));
            if let Some(choice) = choice {
                self.choose(choice);
            }
        }
    }
}

const fn on_or_off(on: bool) -> &'static str {
    if on { "on" } else { "off" }
}
