//! The command palette: a dialog on every page, whose inside is loaded when it is first opened.
use leptos::prelude::*;

use super::shortcuts::SHORTCUTS_ID;
use crate::access::Viewer;
use crate::features::search::entries::Entry;
use crate::features::search::panel;
use crate::ui::show_dialog;

/// Id of the dialog.
pub const PALETTE_ID: &str = "palette";

/// Whether the palette is open, and what was chosen in it last.
#[derive(Clone, Copy)]
pub struct PaletteState {
    is_open: RwSignal<bool>,
    recent: RwSignal<Vec<Entry>>,
}

impl PaletteState {
    /// Opens it.
    pub fn open(self) -> Callback<()> {
        Callback::new(move |()| {
            // A second time it would lose what was typed.
            if !self.is_open.get_untracked() {
                self.is_open.set(true);
            }
            show_dialog(PALETTE_ID);
        })
    }
}

/// A closed palette.
pub fn use_palette() -> PaletteState {
    PaletteState { is_open: RwSignal::new(false), recent: RwSignal::new(Vec::new()) }
}

/// Pages, actions and records by a few letters; Ctrl/Cmd+K or the search button opens it.
///
/// States: closed; while nothing is typed the last five choices, pages and actions; matches; searching; no match; search
/// failed. Accessibility: a modal dialog with a combobox and a listbox in groups; Up, Down and Enter choose, Esc closes,
/// the number of results is announced.
#[component]
pub fn Palette(
    /// Whether it is open.
    palette: PaletteState,
    /// The signed-in person.
    viewer: Viewer,
) -> impl IntoView {
    let role = viewer.role;
    let inside = move || {
        palette.is_open.get().then(|| Suspend::new(panel(PALETTE_ID, SHORTCUTS_ID, role, palette.recent)))
    };
    view! {
        <dialog
            class="dialog dialog-palette"
            id=PALETTE_ID
            aria-label="Search and commands"
            closedby="any"
            on:close=move |_| palette.is_open.set(false)
        >
            {inside}
        </dialog>
    }
}
