//! Files: chosen or dropped, checked one by one, sent now or with the form.
use leptos::html::Input;
use leptos::prelude::*;
use web_sys::{DataTransfer, File, FileList, HtmlInputElement};

use self::row::row;
use super::{FieldDef, Icon, IconView};
use crate::format::Locale;

mod row;
mod rules;
#[cfg(test)]
mod tests;

pub use rules::{UploadRules, UploadState};

/// One file in the list.
#[derive(Clone)]
pub struct UploadItem {
    key: u32,
    name: String,
    bytes: i64,
    state: RwSignal<UploadState>,
}

impl UploadItem {
    /// A file that is there already, or a sample.
    pub fn new(key: u32, name: impl Into<String>, bytes: i64, state: UploadState) -> Self {
        Self { key, name: name.into(), bytes, state: RwSignal::new(state) }
    }

    /// Tells how far the file is.
    pub fn report(&self, state: UploadState) {
        // The page may be gone by the time that the file arrives.
        let _ = self.state.try_set(state);
    }

    fn is_refused(&self) -> bool {
        self.state.with(|state| matches!(state, UploadState::Failed(_)))
    }
}

/// A zone to drop files on, with a button, and a list of the files.
///
/// States: empty, dragged over, invalid, disabled; a file is queued, uploading, done, refused with the reason, or stored
/// without a scan in the demo. Accessibility: a native file input fills the zone, so dropping, the button and the
/// keyboard are the browser's own; each file says its state in words, ends are a polite status. With `send` a file is
/// handed over as soon as it is chosen; without, accepted files are sent by the form.
#[component]
pub fn FileUpload(
    /// Words and state of the field.
    field: FieldDef,
    /// Marks between the digits of sizes.
    locale: Locale,
    /// What is accepted.
    #[prop(default = UploadRules::ATTACHMENTS)]
    rules: UploadRules,
    /// Files that are there already.
    #[prop(optional)]
    items: Vec<UploadItem>,
    /// Takes a file and reports how far it is.
    #[prop(optional, into)]
    send: Option<Callback<(File, UploadItem)>>,
    /// Runs with a file that was taken from the list after it had been handed over.
    #[prop(optional, into)]
    on_remove: Option<Callback<UploadItem>>,
) -> impl IntoView {
    let node = NodeRef::<Input>::new();
    let first_new = items.iter().map(|item| item.key + 1).max().unwrap_or_default();
    let next_key = StoredValue::new(first_new);
    let items = RwSignal::new(items);
    let is_over = RwSignal::new(false);
    let list = Files { items, first_new, next_key, rules, locale };
    let change = move |_| {
        is_over.set(false);
        if let Some(input) = node.get_untracked() {
            list.take(&input, send);
        }
    };
    let remove = Callback::new(move |item: UploadItem| {
        if let Some(input) = node.get_untracked().filter(|_| send.is_none()) {
            let place = list.place_in_input(&item);
            keep_files(&input, |at, _| Some(at) != place);
        }
        items.update(|items| items.retain(|other| other.key != item.key));
        if let Some(on_remove) = on_remove {
            on_remove.run(item);
        }
    });
    // Files that are there or on their way fulfil the field, though the input is empty then.
    let required = field.required;
    let is_wanting = move || required && items.with(|items| items.iter().all(UploadItem::is_refused));
    let ends = move || items.with(|items| items.iter().filter_map(announced).next_back());
    let hint = if field.hint.is_empty() { rules.in_words(locale) } else { field.hint.clone() };
    let field = field.hint(hint);
    view! {
        <div class="field">
            <label class=field.label_class() for=field.id.clone()>{field.label.clone()}</label>
            <div class="drop" class:is-over=move || is_over.get() class:is-disabled=field.is_disabled()>
                <input
                    class="drop-input"
                    node_ref=node
                    id=field.id.clone()
                    name=field.name.clone()
                    type="file"
                    multiple
                    accept=rules.accept()
                    required=is_wanting
                    disabled=field.is_disabled()
                    aria-invalid=field.invalid()
                    aria-describedby=field.described_by()
                    on:change=change
                    on:dragenter=move |_| is_over.set(true)
                    on:dragleave=move |_| is_over.set(false)
                    on:drop=move |_| is_over.set(false)
                />
                <IconView icon=Icon::Upload size=20 />
                <p aria-hidden="true">"Drop files here or " <span class="link">"choose files"</span></p>
            </div>
            {field.notes()}
            <ul class="upload-list">
                <For each=move || items.get() key=|item| item.key let:item>
                    {row(item, locale, remove)}
                </For>
            </ul>
            <p class="vh" role="status">
                {ends}
            </p>
        </div>
    }
}

fn announced(item: &UploadItem) -> Option<String> {
    item.state.with(|state| state.announced(&item.name))
}

/// The list and what it accepts.
#[derive(Clone, Copy)]
struct Files {
    items: RwSignal<Vec<UploadItem>>,
    /// Files with smaller keys were there already.
    first_new: u32,
    next_key: StoredValue<u32>,
    rules: UploadRules,
    locale: Locale,
}

impl Files {
    /// Checks what was chosen; hands accepted files over, or leaves them in the input for the form.
    fn take(self, input: &HtmlInputElement, send: Option<Callback<(File, UploadItem)>>) {
        let files = all(input.files());
        if send.is_none() {
            // A new choice replaces the one that the input had.
            self.items.update(|items| items.retain(|item| item.key < self.first_new));
            keep_files(input, |_, file| self.refusal(file).is_none());
        }
        for file in files {
            let refusal = self.refusal(&file);
            let accepted = refusal.is_none();
            let state = refusal.map_or(UploadState::Queued, UploadState::Failed);
            let item = UploadItem::new(self.next_key.get_value(), file.name(), bytes_of(&file), state);
            self.next_key.update_value(|key| *key += 1);
            self.items.update(|items| items.push(item.clone()));
            if let Some(send) = send.filter(|_| accepted) {
                send.run((file, item));
            }
        }
        if send.is_some() {
            // The same file may be chosen again.
            input.set_value("");
        }
    }

    /// Where the input has a file: it has those that were chosen and accepted, in the order of the list.
    fn place_in_input(self, item: &UploadItem) -> Option<usize> {
        let accepts = |item: &UploadItem| self.rules.refusal(&item.name, item.bytes, self.locale).is_none();
        self.items.with_untracked(|items| {
            let mut chosen = items.iter().filter(|item| item.key >= self.first_new && accepts(item));
            chosen.position(|other| other.key == item.key)
        })
    }

    fn refusal(self, file: &File) -> Option<String> {
        self.rules.refusal(&file.name(), bytes_of(file), self.locale)
    }
}

fn all(files: Option<FileList>) -> Vec<File> {
    files.map(|files| (0..files.length()).filter_map(|index| files.get(index)).collect()).unwrap_or_default()
}

/// Leaves those files in the input that `keep` wants.
fn keep_files(input: &HtmlInputElement, keep: impl Fn(usize, &File) -> bool) {
    let Ok(kept) = DataTransfer::new() else { return };
    for (_, file) in all(input.files()).iter().enumerate().filter(|(place, file)| keep(*place, file)) {
        // A file that cannot be kept is missing from the form and chosen again.
        let _ = kept.items().add_with_file(file);
    }
    input.set_files(kept.files().as_ref());
}

/// Sizes are numbers of whole bytes far below the limit of exact integers.
#[expect(clippy::cast_possible_truncation, reason = "a browser tells sizes as whole numbers")]
fn bytes_of(file: &File) -> i64 {
    file.size() as i64
}
