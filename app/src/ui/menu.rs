//! Menus: a button and the actions that it opens.
use leptos::prelude::*;
use leptos::web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

use super::popover::close_popover_around;
use super::{Icon, IconView};

#[cfg(test)]
mod tests;

/// A button with a menu under it. Its entries are `MenuLink`, `MenuAction`, `PreferenceForm` with a role, and `<hr>`.
///
/// States: closed, open. Accessibility: the menu-button pattern. The browser opens and closes the menu by itself and gives
/// the focus back on Esc; with script the arrows, Home, End and letters move in it and Tab leaves it.
#[component]
pub fn Menu(
    /// Id of the menu, unique on the page.
    #[prop(into)]
    id: String,
    /// Name of the button and of the menu, such as "Actions for PT Sinar Abadi".
    #[prop(into)]
    label: String,
    /// What the button shows.
    #[prop(into)]
    button: ViewFnOnce,
    /// Class of the button.
    #[prop(into, default = "btn btn-secondary".into())]
    button_class: String,
    /// Whether the text of the button is its name already.
    #[prop(optional)]
    named: bool,
    /// Shown over the entries; no part of the menu itself.
    #[prop(into, optional)]
    head: Option<ViewFnOnce>,
    /// The entries.
    children: Children,
) -> impl IntoView {
    let list_id = format!("{id}-items");
    view! {
        <button
            class=button_class
            type="button"
            popovertarget=id.clone()
            aria-haspopup="menu"
            aria-label=(!named).then(|| label.clone())
        >
            {button.run()}
        </button>
        <div class="popover menu" id=id popover="auto" on:toggle=|event: Event| focus_first(&event)>
            {head.map(ViewFnOnce::run)}
            <div id=list_id role="menu" aria-label=label>
                {children()}
            </div>
        </div>
    }
}

/// An entry that leads to a page; choosing it closes the menu, which may outlive the page.
#[component]
pub fn MenuLink(
    /// Where to.
    #[prop(into)]
    href: String,
    /// Icon before the label.
    icon: Icon,
    /// Label.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <a class="menu-item" role="menuitem" href=href on:click=|event| close_popover_around(&event)>
            <IconView icon />
            <span>{label}</span>
        </a>
    }
}

/// An entry that does something on this page, opens a dialog, or submits the form around it.
///
/// States: as it is, dangerous (last, after a line), switched off with a reason.
#[component]
pub fn MenuAction(
    /// Icon before the label.
    icon: Icon,
    /// Label.
    #[prop(into)]
    label: String,
    /// Id of the dialog that it opens.
    #[prop(into, optional)]
    dialog: Option<String>,
    /// What it does.
    #[prop(into, optional)]
    on_choose: Option<Callback<()>>,
    /// Keys that do the same from anywhere.
    #[prop(into, optional)]
    keys: Option<&'static str>,
    /// Whether it submits the form that it stands in.
    #[prop(optional)]
    submit: bool,
    /// Whether it destroys something.
    #[prop(optional)]
    danger: bool,
    /// Why it cannot be chosen now.
    #[prop(into, optional)]
    disabled: Option<String>,
) -> impl IntoView {
    let usable = disabled.is_none();
    let chosen = move |event: leptos::ev::MouseEvent| {
        if let Some(on_choose) = on_choose.filter(|_| usable) {
            on_choose.run(());
        }
        if usable && !submit {
            close_popover_around(&event);
        }
    };
    let command = dialog.as_ref().filter(|_| usable).map(|_| "show-modal");
    view! {
        <button
            class=if danger { "menu-item menu-danger" } else { "menu-item" }
            role="menuitem"
            type=if submit && usable { "submit" } else { "button" }
            command=command
            commandfor=dialog.filter(|_| usable)
            aria-disabled=(!usable).then_some("true")
            on:click=chosen
        >
            <IconView icon />
            <span>
                {label}
                {disabled.map(|reason| view! { <span class="menu-reason">{reason}</span> })}
            </span>
            {keys.map(|keys| view! { <kbd class="kbd">{keys}</kbd> })}
        </button>
    }
}

/// The focus goes to the first entry as soon as the menu is there.
fn focus_first(event: &Event) {
    let menu = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let open = menu.filter(|menu| menu.matches(":popover-open").unwrap_or(false));
    if let Some(first) = open.and_then(|menu| entries_of(&menu).into_iter().next()) {
        let _ = first.focus();
    }
}

/// The entries of a menu that are shown, in their order.
pub fn entries_of(menu: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(found) = menu.query_selector_all("[role^=menuitem]") else { return Vec::new() };
    (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into::<HtmlElement>().ok())
        .filter(|entry| entry.offset_parent().is_some())
        .collect()
}
