//! Above the rows: search, what narrows the list, and how it looks.
use std::sync::Arc;
use std::time::Duration;

use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;

use super::browser::{Go, hand_over_focus, submit};
use super::columns::column_chooser;
use super::definition::Face;
use super::filters::filter_form;
use super::head::sort_menu;
use crate::list::{Chip, ListState};
use crate::ui::{Icon, IconView, PreferenceForm};
use crate::visitor::{Chosen, Density, Preference};

/// Typing rests so long before the list follows.
const REST: Duration = Duration::from_millis(250);

/// Words to look for: Enter works without script; with it the list follows the typing, and Escape clears.
#[component]
pub(super) fn SearchField(
    face: Arc<Face>,
    state: Memo<ListState>,
    label: &'static str,
    go: Go,
) -> impl IntoView {
    let field = NodeRef::<Input>::new();
    let first = state.with_untracked(|state| state.request.search().to_owned());
    // The address may change by a link; what is being typed is never replaced.
    Effect::new(move |_| {
        let text = state.with(|state| state.request.search().to_owned());
        if let Some(field) = field.get().filter(|field| !field.matches(":focus").unwrap_or(false)) {
            field.set_value(&text);
        }
    });
    let list = Arc::clone(&face);
    // What the field says by then, not what it said when a key was pressed: Escape wins over typing that rests.
    let look = move || {
        let Some(text) = field.get_untracked().map(|field| field.value()) else { return };
        let href = state.with_untracked(|state| {
            let request = state.request.searching(&text);
            (request.search() != state.request.search()).then(|| state.href(&list.list, &request))
        });
        if let Some(href) = href {
            go.run((href, true));
        }
    };
    let now = look.clone();
    let mut typed = debounce(REST, move |()| look());
    let clear = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            if let Some(field) = field.get_untracked() {
                field.set_value("");
            }
            now();
        }
    };
    let id = format!("{}-search", face.id);
    view! {
        <form
            class="search-field"
            role="search"
            method="get"
            action=move || state.with(|state| state.path.clone())
            on:submit=move |event: SubmitEvent| submit(&event, go)
        >
            {move || state.with(|state| hidden_fields(state.hidden(&face.list, &["q"])))}
            <label class="vh" for=id.clone()>{label}</label>
            <div class="affix">
                <IconView icon=Icon::Search />
                <input
                    class="input"
                    id=id
                    node_ref=field
                    type="search"
                    name="q"
                    placeholder=label
                    autocomplete="off"
                    value=first
                    on:input=move |_| typed(())
                    on:keydown=clear
                />
            </div>
        </form>
    }
}

/// What a form carries along unseen.
pub(super) fn hidden_fields(pairs: Vec<(String, String)>) -> AnyView {
    let field = |(name, value): (String, String)| view! { <input type="hidden" name=name value=value /> };
    pairs.into_iter().map(field).collect_view().into_any()
}

/// Filters: the form behind a button, one chip for each value, and the way back to all rows.
pub(super) fn filters(face: &Face, state: &ListState, go: Go) -> AnyView {
    let chip = |Chip { text, href }: Chip| {
        view! {
            <a class="chip is-active" href=href data-noscroll="" on:click=|event| hand_over_focus(&event)>
                <span class="vh">"Remove filter "</span>
                {text}
                <IconView icon=Icon::Close size=14 />
            </a>
        }
    };
    let chips: Vec<_> = state.chips(&face.list).into_iter().map(chip).collect();
    let clear = state.request.narrows().then(|| {
        let href = state.href(&face.list, &state.request.cleared());
        view! {
            <a class="btn btn-link" href=href data-noscroll="" on:click=|event| hand_over_focus(&event)>
                "Clear all"
            </a>
        }
    });
    let form = (!face.list.filters.is_empty()).then(|| filter_form(face, state, go));
    view! { <div class="toolbar-filters">{chips} {form} {clear}</div> }.into_any()
}

/// Columns and height of rows.
pub(super) fn looks(face: &Face, state: &ListState, go: Go, chosen: Chosen) -> AnyView {
    let (next, label) = match chosen.get().density {
        Density::Comfortable => (Density::Compact, "Compact rows"),
        Density::Compact => (Density::Comfortable, "Comfortable rows"),
    };
    view! {
        {sort_menu(face, state)}
        {column_chooser(face, state, go)}
        <div title=label>
            <PreferenceForm choice=Preference::Density(next) button_class="btn btn-secondary btn-icon">
                <IconView icon=Icon::Density />
                <span class="vh">{label}</span>
            </PreferenceForm>
        </div>
    }
    .into_any()
}
