//! What a combobox knows: its words, what they found, what is chosen.
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use leptos::html::Input;
use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::logic::matching;
use crate::error::AppError;
use crate::ui::{Axis, FieldChoice, moved};

/// Typing rests so long before the server is asked.
const REST: Duration = Duration::from_millis(250);

/// Values on their way.
type Answer = Pin<Box<dyn Future<Output = Result<Vec<FieldChoice>, AppError>> + Send>>;

/// Where the values of a combobox come from.
#[derive(Clone)]
pub enum ComboboxSource {
    /// All of them are known. Those that are disabled are not offered.
    Fixed(Vec<FieldChoice>),
    /// Asked for with the words that are typed.
    Remote(Arc<dyn Fn(String) -> Answer + Send + Sync>),
}

impl ComboboxSource {
    /// Values that `find` gets for the words, such as a server function.
    pub fn remote<Work>(find: impl Fn(String) -> Work + Send + Sync + 'static) -> Self
    where
        Work: Future<Output = Result<Vec<FieldChoice>, AppError>> + Send + 'static,
    {
        Self::Remote(Arc::new(move |words| Box::pin(find(words))))
    }
}

/// The state of one combobox.
#[derive(Clone, Copy)]
pub(super) struct State {
    source: StoredValue<ComboboxSource>,
    pub input: NodeRef<Input>,
    pub chosen: RwSignal<Option<FieldChoice>>,
    /// The words that narrow the list; empty right after it was opened.
    pub words: RwSignal<String>,
    pub found: RwSignal<Vec<FieldChoice>>,
    pub active: RwSignal<Option<usize>>,
    pub open: RwSignal<bool>,
    pub waiting: RwSignal<bool>,
    pub failed: RwSignal<bool>,
    /// Number of the last question: answers to earlier ones are dropped.
    asked: StoredValue<u32>,
    on_change: Option<Callback<Option<FieldChoice>>>,
}

impl State {
    pub(super) fn new(
        source: ComboboxSource,
        chosen: Option<FieldChoice>,
        on_change: Option<Callback<Option<FieldChoice>>>,
    ) -> Self {
        Self {
            source: StoredValue::new(source),
            input: NodeRef::new(),
            chosen: RwSignal::new(chosen),
            words: RwSignal::new(String::new()),
            found: RwSignal::new(Vec::new()),
            active: RwSignal::new(None),
            open: RwSignal::new(false),
            waiting: RwSignal::new(false),
            failed: RwSignal::new(false),
            asked: StoredValue::new(0),
            on_change,
        }
    }

    /// Opens the list with all that there is.
    pub(super) fn show_all(self) {
        if !self.open.get_untracked() {
            self.look_for(String::new(), Duration::ZERO);
        }
    }

    /// Follows the typing.
    pub(super) fn typed(self, words: String) {
        self.look_for(words, REST);
    }

    /// Asks the last question again.
    pub(super) fn again(self) {
        self.look_for(self.words.get_untracked(), Duration::ZERO);
    }

    fn look_for(self, words: String, rest: Duration) {
        self.words.set(words.clone());
        self.active.set(None);
        self.failed.set(false);
        self.open.set(true);
        match self.source.get_value() {
            ComboboxSource::Fixed(choices) => {
                let mut found = matching(&choices, &words);
                found.retain(|choice| !choice.disabled);
                self.found.set(found);
            }
            ComboboxSource::Remote(find) => {
                self.waiting.set(true);
                self.asked.update_value(|asked| *asked = asked.wrapping_add(1));
                let number = self.asked.get_value();
                let is_last = move || self.asked.try_get_value() == Some(number);
                let ask = move || {
                    if is_last() {
                        spawn_local(async move {
                            let answer = find(words).await;
                            if is_last() {
                                self.take(answer);
                            }
                        });
                    }
                };
                set_timeout(ask, rest);
            }
        }
    }

    fn take(self, answer: Result<Vec<FieldChoice>, AppError>) {
        self.waiting.set(false);
        self.active.set(None);
        self.failed.set(answer.is_err());
        self.found.set(answer.unwrap_or_default());
    }

    /// Moves through the list, opening it first; what the server has to find cannot be entered yet.
    pub(super) fn step(self, key: &str) {
        self.show_all();
        if self.waiting.get_untracked() {
            return;
        }
        let count = self.found.with_untracked(Vec::len);
        self.active.update(|active| *active = moved(Axis::Vertical, key, *active, count));
    }

    /// The value that Enter means: the one that is entered, or the only one. While the server looks there is none: the
    /// list still answers the words before.
    pub(super) fn meant(self) -> Option<FieldChoice> {
        if self.waiting.get_untracked() {
            return None;
        }
        let active = self.active.get_untracked();
        self.found.with_untracked(|found| match (active, found.as_slice()) {
            (Some(index), _) => found.get(index).cloned(),
            (None, [only]) => Some(only.clone()),
            _ => None,
        })
    }

    pub(super) fn choose(self, choice: Option<FieldChoice>) {
        self.write(choice.as_ref().map_or("", |choice| choice.label.as_str()));
        self.close();
        if self.chosen.get_untracked() != choice {
            self.chosen.set(choice.clone());
            if let Some(on_change) = self.on_change {
                on_change.run(choice);
            }
        }
    }

    /// On leaving the field: an empty text chooses nothing, a label in full chooses its value, anything else is undone.
    pub(super) fn settle(self) {
        // A field that leaves the page while it has the focus is left too.
        let Some(input) = self.input.try_get_untracked().flatten() else { return };
        let text = input.value().trim().to_lowercase();
        let chosen = self.chosen.get_untracked();
        let same = |choice: &FieldChoice| choice.label.to_lowercase() == text;
        if text.is_empty() {
            self.choose(None);
        } else if chosen.as_ref().is_some_and(same) {
            self.choose(chosen);
        } else {
            let typed = self.found.with_untracked(|found| found.iter().find(|choice| same(choice)).cloned());
            self.choose(typed.or(chosen));
        }
    }

    pub(super) fn close(self) {
        self.open.set(false);
        self.active.set(None);
        self.waiting.set(false);
        // Whatever is still on its way comes too late.
        self.asked.update_value(|asked| *asked = asked.wrapping_add(1));
    }

    fn write(self, text: &str) {
        if let Some(input) = self.input.get_untracked() {
            input.set_value(text);
        }
    }
}
