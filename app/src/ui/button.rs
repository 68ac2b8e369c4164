//! Buttons, and links that look like them.
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::{Icon, IconView};

#[cfg(test)]
mod tests;

/// How much weight a button has. One primary button per view at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one thing to do here.
    Primary,
    /// Everything else.
    #[default]
    Secondary,
    /// In toolbars and rows, where a border would be noise.
    Ghost,
    /// Takes something away.
    Danger,
    /// Reads as a link, acts as a button.
    Link,
}

/// How tall a button is: 28, 36 or 40 pixels, more under a finger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonSize {
    /// 28 pixels.
    Small,
    /// 36 pixels.
    #[default]
    Medium,
    /// 40 pixels.
    Large,
}

fn class_of(kind: ButtonKind, size: ButtonSize, icon_only: bool) -> String {
    let kind = match kind {
        ButtonKind::Primary => "btn btn-primary",
        ButtonKind::Secondary => "btn btn-secondary",
        ButtonKind::Ghost => "btn btn-ghost",
        ButtonKind::Danger => "btn btn-danger",
        ButtonKind::Link => "btn btn-link",
    };
    let size = match size {
        ButtonSize::Small => " btn-sm",
        ButtonSize::Medium => "",
        ButtonSize::Large => " btn-lg",
    };
    let shape = if icon_only { " btn-icon" } else { "" };
    format!("{kind}{size}{shape}")
}

/// Does something: in place, by its form, or by opening a dialog.
///
/// States: five kinds, three sizes, with an icon or nothing but one, pressed, loading, disabled, disabled with a reason.
/// Accessibility: a native button; icon-only buttons are named by their label, which is also their tooltip. While it
/// loads it is `aria-busy`, keeps its width and refuses clicks. With a reason it stays in the tab order as
/// `aria-disabled` and the reason describes it; plainly disabled it does not.
#[component]
pub fn Button(
    /// What it does; the name of a button without words.
    #[prop(into)]
    label: String,
    /// Its weight.
    #[prop(optional)]
    kind: ButtonKind,
    /// Its height.
    #[prop(optional)]
    size: ButtonSize,
    /// Drawn before the label.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// Shows the icon alone; the label becomes name and tooltip.
    #[prop(optional)]
    icon_only: bool,
    /// Sends its form.
    #[prop(optional)]
    submit: bool,
    /// Name and value that its form sends along.
    #[prop(optional)]
    posts: Option<(&'static str, String)>,
    /// Id; with it the reason is text of the page that describes the button, without it an attribute of the button.
    #[prop(optional, into)]
    id: Option<String>,
    /// Id of the dialog that it opens, without script too.
    #[prop(optional, into)]
    opens: Option<String>,
    /// Whether the work is under way.
    #[prop(optional, into)]
    loading: Option<Signal<bool>>,
    /// Whether a switching button is on.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// Whether it cannot be used, where the reason is plain to see.
    #[prop(optional, into)]
    disabled: Option<Signal<bool>>,
    /// Why it cannot be used; empty while it can.
    #[prop(optional, into)]
    reason: Option<Signal<String>>,
    /// Runs on a click that is not refused.
    #[prop(optional, into)]
    on_click: Option<Callback<()>>,
) -> impl IntoView {
    let is_refused = move || reason.is_some_and(|reason| reason.with(|reason| !reason.is_empty()));
    let is_busy = move || loading.is_some_and(|loading| loading.get());
    let click = move |event: MouseEvent| {
        if is_refused() || is_busy() {
            event.prevent_default();
            event.stop_propagation();
        } else if let Some(on_click) = on_click {
            on_click.run(());
        }
    };
    let reason_id = reason.and(id.as_ref()).map(|id| format!("{id}-reason"));
    let described = reason_id.clone();
    let is_named = id.is_some();
    let description = move || reason.filter(|_| !is_named && is_refused()).map(|reason| reason.get());
    let has_dialog = opens.is_some();
    let (name, value) = posts.unzip();
    // Without script nothing but its type keeps a refused button from sending the form.
    let kind_of_button = move || if submit && !is_refused() { "submit" } else { "button" };
    let button = view! {
        <button
            class=class_of(kind, size, icon_only)
            id=id
            type=kind_of_button
            name=name
            value=value
            command=move || (has_dialog && !is_refused()).then_some("show-modal")
            commandfor=opens
            disabled=move || disabled.is_some_and(|disabled| disabled.get())
            aria-label=icon_only.then(|| label.clone())
            aria-busy=move || is_busy().then_some("true")
            aria-pressed=pressed.map(|pressed| move || pressed.get().to_string())
            aria-disabled=move || is_refused().then_some("true")
            aria-describedby=move || described.clone().filter(|_| is_refused())
            aria-description=description
            on:click=click
        >
            {icon.map(|icon| view! { <IconView icon /> })}
            {loading.map(|_| move || is_busy().then(spinner))}
            {(!icon_only).then(|| view! { <span class="btn-label">{label.clone()}</span> })}
        </button>
    };
    match reason {
        Some(reason) => view! {
            <span class="has-tip">
                {button} <span class="tip" role="tooltip" id=reason_id hidden=move || !is_refused()>
                    {reason}
                </span>
            </span>
        }
        .into_any(),
        None if icon_only => with_name(button.into_any(), label),
        None => button.into_any(),
    }
}

/// Goes somewhere, or gets a file, and looks like a button.
///
/// States: the kinds and sizes of [`Button`], with an icon or nothing but one. Accessibility: a native link; without
/// words it is named by its label, which is also its tooltip.
#[component]
pub fn LinkButton(
    /// Where to, or what.
    #[prop(into)]
    label: String,
    /// Address.
    #[prop(into)]
    href: String,
    /// Its weight.
    #[prop(optional)]
    kind: ButtonKind,
    /// Its height.
    #[prop(optional)]
    size: ButtonSize,
    /// Drawn before the label.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// Shows the icon alone; the label becomes name and tooltip.
    #[prop(optional)]
    icon_only: bool,
    /// The address answers with a file, which is kept under this name.
    #[prop(optional, into)]
    download: Option<String>,
) -> impl IntoView {
    // The router must not take a file for a page.
    let rel = download.is_some().then_some("external");
    let link = view! {
        <a
            class=class_of(kind, size, icon_only)
            href=href
            rel=rel
            download=download
            aria-label=icon_only.then(|| label.clone())
        >
            {icon.map(|icon| view! { <IconView icon /> })}
            {(!icon_only).then(|| label.clone())}
        </a>
    };
    if icon_only { with_name(link.into_any(), label) } else { link.into_any() }
}

/// Turns while something is on its way; what is on its way is said by the words beside it.
pub(super) fn spinner() -> AnyView {
    view! {
        <span class="spin">
            <IconView icon=Icon::Spinner />
        </span>
    }
    .into_any()
}

/// The name of a control without words, shown on hover and focus; it is read out as the name already.
fn with_name(control: AnyView, name: String) -> AnyView {
    view! {
        <span class="has-tip">
            {control} <span class="tip" aria-hidden="true">
                {name}
            </span>
        </span>
    }
    .into_any()
}
