//! Which keys do what: a dialog that every page has.
use leptos::prelude::*;

use crate::ui::Dialog;

/// Id of the dialog.
pub const SHORTCUTS_ID: &str = "shortcuts";

/// What keys do, the Windows and the Mac names of the first of them side by side.
const SHORTCUTS: [(&str, &str, &str); 4] = [
    ("Search and commands", "Ctrl K", "⌘ K"),
    ("Collapse or expand the sidebar", "Ctrl B", "⌘ B"),
    ("Submit the form you are in", "Ctrl Enter", "⌘ Enter"),
    ("This list, while you are not typing", "?", "?"),
];

/// The list of shortcuts, opened by `?`, by the user menu and by the palette.
///
/// Accessibility: a `Dialog` with a list of terms; the only key without Ctrl or Cmd can be switched off.
#[component]
pub fn Shortcuts() -> impl IntoView {
    view! {
        <Dialog id=SHORTCUTS_ID title="Keyboard shortcuts">
            <dl class="shortcuts">
                {SHORTCUTS
                    .map(|(what, keys, on_mac)| {
                        let also = (keys != on_mac).then(|| view! { " " <kbd class="kbd">{on_mac}</kbd> });
                        view! {
                            <div>
                                <dt>{what}</dt>
                                <dd>
                                    <kbd class="kbd">{keys}</kbd>
                                    {also}
                                </dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
            <p class="mt-4 text-sm text-muted-fg">
                "The single key ? can be switched off in "
                <a class="link" href="/settings/appearance">"Appearance"</a> "."
            </p>
        </Dialog>
    }
}
