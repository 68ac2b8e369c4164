//! The inside of the palette: a combobox over pages, actions and records; loaded when it is first opened.
use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::wasm_bindgen::JsCast;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use web_sys::{HtmlFormElement, KeyboardEvent};

use super::entries::{Act, Entry, fixed, of_hit, remember, shown};
use super::server_fns::hits;
use super::types::{MAX_CHARS, MIN_CHARS};
use crate::access::Role;
use crate::ui::{Axis, IconView, close_dialog, moved, show_dialog};
use crate::visitor::use_chosen;

#[cfg(test)]
mod tests;

/// Typing pauses this long before the server is asked.
const PAUSE: Duration = Duration::from_millis(200);

/// What the palette knows while it is open.
#[derive(Clone, Copy)]
struct Search {
    typed: RwSignal<String>,
    hits: RwSignal<Vec<Entry>>,
    fixed: StoredValue<Vec<Entry>>,
    recent: RwSignal<Vec<Entry>>,
    active: RwSignal<usize>,
    waits: RwSignal<bool>,
    failed: RwSignal<bool>,
    asked: StoredValue<u32>,
}

impl Search {
    fn entries(self) -> Vec<Entry> {
        self.fixed.with_value(|fixed| {
            self.recent.with(|recent| {
                self.hits.with(|hits| self.typed.with(|typed| shown(typed, recent, fixed, hits)))
            })
        })
    }

    /// Takes what was typed, and asks the server once typing pauses; answers to earlier questions are dropped.
    fn type_in(self, typed: String) {
        let question = typed.trim().to_owned();
        let asked = self.asked.get_value().wrapping_add(1);
        self.asked.set_value(asked);
        self.typed.set(typed);
        self.active.set(0);
        self.hits.set(Vec::new());
        self.failed.set(false);
        let searches = (MIN_CHARS..=MAX_CHARS).contains(&question.chars().count());
        self.waits.set(searches);
        if searches {
            set_timeout(
                move || {
                    if self.asked.try_get_value() == Some(asked) {
                        spawn_local(self.ask(question, asked));
                    }
                },
                PAUSE,
            );
        }
    }

    async fn ask(self, question: String, asked: u32) {
        let answer = hits(question).await;
        // The palette may be closed or the question old by now.
        if self.asked.try_get_value() == Some(asked) {
            self.waits.set(false);
            match answer {
                Ok(hits) => self.hits.set(hits.into_iter().map(of_hit).collect()),
                Err(_) => self.failed.set(true),
            }
        }
    }
}

/// Combobox and list for a role; `recent` outlives the palette.
#[lazy]
pub fn panel(
    dialog: &'static str,
    shortcuts: &'static str,
    role: Role,
    recent: RwSignal<Vec<Entry>>,
) -> AnyView {
    let search = Search {
        typed: RwSignal::new(String::new()),
        hits: RwSignal::new(Vec::new()),
        fixed: StoredValue::new(fixed(role)),
        recent,
        active: RwSignal::new(0),
        waits: RwSignal::new(false),
        failed: RwSignal::new(false),
        asked: StoredValue::new(0),
    };
    let (navigate, chosen) = (use_navigate(), use_chosen());
    let choose = Callback::new(move |entry: Entry| {
        close_dialog(dialog);
        let act = entry.act.clone();
        recent.update(|recent| remember(recent, entry));
        match act {
            Act::Go(href) => navigate(&href, NavigateOptions::default()),
            Act::Choose(preference) => chosen.choose(preference),
            Act::Shortcuts => show_dialog(shortcuts),
            Act::LogOut => log_out(),
        }
    });
    view! {
        {field(search, choose)}
        <p class="vh" role="status">{move || said(search)}</p>
        {list(search, choose)}
    }
    .into_any()
}

fn field(search: Search, choose: Callback<Entry>) -> AnyView {
    let input = NodeRef::<html::Input>::new();
    let has_options = Memo::new(move |_| !search.entries().is_empty());
    Effect::new(move |_| {
        if let Some(input) = input.get() {
            let _ = input.focus();
        }
    });
    let pressed = move |event: KeyboardEvent| {
        // While letters are put together, Enter and the arrows choose among them.
        if event.is_composing() || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let entries = untrack(|| search.entries());
        let at = search.active.get_untracked();
        let key = event.key();
        if key == "Enter" {
            event.prevent_default();
            if let Some(entry) = entries.into_iter().nth(at) {
                choose.run(entry);
            }
        } else if let Some(to) =
            moved(Axis::Vertical, &key, Some(at), entries.len()).filter(|_| key != "Home" && key != "End")
        {
            event.prevent_default();
            search.active.set(to);
            show_option(to);
        }
    };
    view! {
        <div class="palette-field">
            <IconView icon=crate::ui::Icon::Search size=18 />
            <input
                class="palette-input"
                type="text"
                role="combobox"
                aria-label="Search pages, actions and records"
                aria-expanded=move || has_options.get().to_string()
                aria-controls="palette-list"
                aria-autocomplete="list"
                aria-activedescendant=move || has_options.get().then(|| option_id(search.active.get()))
                placeholder="Search pages, actions and records"
                autocomplete="off"
                spellcheck="false"
                maxlength=MAX_CHARS.to_string()
                node_ref=input
                on:input:target=move |event| search.type_in(event.target().value())
                on:keydown=pressed
            />
            <kbd class="kbd" aria-hidden="true">"Esc"</kbd>
        </div>
    }
    .into_any()
}

fn list(search: Search, choose: Callback<Entry>) -> AnyView {
    let groups = move || {
        let mut groups: Vec<(&'static str, Vec<AnyView>)> = Vec::new();
        for (place, entry) in search.entries().into_iter().enumerate() {
            let group = entry.group;
            let line = option(search, choose, place, entry);
            match groups.last_mut().filter(|last| last.0 == group) {
                Some(last) => last.1.push(line),
                None => groups.push((group, vec![line])),
            }
        }
        let drawn = groups.into_iter().map(|(group, lines)| {
            view! {
                <div role="group" aria-label=group>
                    <p class="menu-title" aria-hidden="true">{group}</p>
                    {lines}
                </div>
            }
        });
        drawn.collect_view()
    };
    let note = move || {
        (!note_of(search).is_empty()).then(|| view! { <p class="palette-note">{note_of(search)}</p> })
    };
    view! {
        <div class="palette-list" id="palette-list" role="listbox" aria-label="Results" tabindex="-1">
            {groups}
        </div>
        {note}
    }
    .into_any()
}

fn option(search: Search, choose: Callback<Entry>, place: usize, entry: Entry) -> AnyView {
    let is_active = move || search.active.get() == place;
    let chosen = entry.clone();
    view! {
        <div
            class="menu-item"
            class:is-active=is_active
            id=option_id(place)
            role="option"
            aria-selected=move || is_active().to_string()
            on:mousedown=|event| event.prevent_default()
            on:click=move |_| choose.run(chosen.clone())
        >
            <IconView icon=entry.icon />
            <span class="truncate">{entry.label}</span>
            <span class="palette-detail">{entry.detail}</span>
        </div>
    }
    .into_any()
}

/// What the list cannot say by its lines.
fn note_of(search: Search) -> &'static str {
    if search.waits.get() {
        "Searching…"
    } else if search.failed.get() {
        "Records could not be searched. Try again in a moment."
    } else if search.entries().is_empty() {
        "No match"
    } else {
        ""
    }
}

/// The same and the number of lines, for those who hear it.
fn said(search: Search) -> String {
    let (count, note) = (search.entries().len(), note_of(search));
    match (count, note) {
        (0, note) => note.to_owned(),
        (1, note) => format!("1 result. {note}"),
        (count, note) => format!("{count} results. {note}"),
    }
}

fn option_id(place: usize) -> String {
    format!("palette-option-{place}")
}

fn show_option(place: usize) {
    if let Some(option) = document().get_element_by_id(&option_id(place)) {
        option.scroll_into_view_with_bool(false);
    }
}

/// Sends the form of the user menu, so that the server ends the session.
fn log_out() {
    let form = document().query_selector("form[action='/logout']").ok().flatten();
    if let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) {
        let _ = form.request_submit();
    }
}
