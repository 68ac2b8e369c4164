//! What the palette offers by itself, and what typed words leave of it.
use crate::access::Role;
use crate::routes::pages;
use crate::ui::Icon;
use crate::visitor::{Density, Preference, Sidebar, Theme};

use super::types::{Hit, HitKind};

#[cfg(test)]
mod tests;

/// What choosing an entry does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Leads to a page.
    Go(String),
    /// Changes a preference.
    Choose(Preference),
    /// Opens the list of shortcuts.
    Shortcuts,
    /// Ends the session.
    LogOut,
}

/// One line of the palette.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Heading over it.
    pub group: &'static str,
    /// Icon.
    pub icon: Icon,
    /// Name.
    pub label: String,
    /// What tells it from others of the same name.
    pub detail: String,
    /// What it does.
    pub act: Act,
}

/// Pages that the role may open, then actions.
pub fn fixed(role: Role) -> Vec<Entry> {
    let pages = pages().filter(|page| page.opens_to(role)).map(|page| Entry {
        group: "Go to",
        icon: page.icon,
        label: page.title.to_owned(),
        detail: page.group.label().to_owned(),
        act: Act::Go(page.path.to_owned()),
    });
    let actions = [
        (Icon::Moon, "Dark theme", Act::Choose(Preference::Theme(Theme::Dark))),
        (Icon::Sun, "Light theme", Act::Choose(Preference::Theme(Theme::Light))),
        (Icon::Density, "Compact density", Act::Choose(Preference::Density(Density::Compact))),
        (Icon::Density, "Comfortable density", Act::Choose(Preference::Density(Density::Comfortable))),
        (Icon::Sidebar, "Collapse sidebar", Act::Choose(Preference::Sidebar(Some(Sidebar::Rail)))),
        (Icon::Sidebar, "Expand sidebar", Act::Choose(Preference::Sidebar(Some(Sidebar::Expanded)))),
        (Icon::Palette, "Appearance", Act::Go("/settings/appearance".to_owned())),
        (Icon::Keyboard, "Keyboard shortcuts", Act::Shortcuts),
        (Icon::LogOut, "Log out", Act::LogOut),
    ]
    .map(|(icon, label, act)| Entry {
        group: "Actions",
        icon,
        label: label.to_owned(),
        detail: String::new(),
        act,
    });
    pages.chain(actions).collect()
}

/// A record as a line.
pub fn of_hit(hit: Hit) -> Entry {
    let icon = match hit.kind {
        HitKind::Customer | HitKind::User => Icon::Users,
        HitKind::Lead => Icon::Leads,
        HitKind::Order => Icon::Orders,
        HitKind::Client => Icon::Clients,
    };
    Entry { group: hit.kind.group(), icon, label: hit.title, detail: hit.detail, act: Act::Go(hit.href) }
}

/// Whether each typed word stands in the name or beside it, in any order.
pub fn fits(entry: &Entry, typed: &str) -> bool {
    let text = format!("{} {}", entry.label, entry.detail).to_lowercase();
    typed.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

/// The lines for what is typed: those chosen last while nothing is, then pages and actions, then records.
pub fn shown(typed: &str, recent: &[Entry], fixed: &[Entry], hits: &[Entry]) -> Vec<Entry> {
    let recent = recent.iter().filter(|_| typed.trim().is_empty());
    let recent = recent.map(|entry| Entry { group: "Recent", ..entry.clone() });
    let own = fixed.iter().filter(|entry| fits(entry, typed)).cloned();
    recent.chain(own).chain(hits.iter().cloned()).collect()
}

/// Puts an entry first among the last five.
pub fn remember(recent: &mut Vec<Entry>, entry: Entry) {
    recent.retain(|earlier| earlier.act != entry.act || earlier.label != entry.label);
    recent.insert(0, entry);
    recent.truncate(5);
}
