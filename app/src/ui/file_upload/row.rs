//! One file: type, name, size, how far it is, and a button that takes it away.
use leptos::prelude::*;

use super::{UploadItem, UploadState};
use crate::format::{Locale, file_size};
use crate::ui::{Icon, IconView};

pub(super) fn row(item: UploadItem, locale: Locale, remove: Callback<UploadItem>) -> AnyView {
    let state = item.state;
    let ending = item.name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let icon = if matches!(ending.as_str(), "png" | "jpg" | "jpeg") { Icon::Image } else { Icon::File };
    let (name, label) = (item.name.clone(), format!("Remove {}", item.name));
    let size = file_size(item.bytes, locale);
    view! {
        <li class="upload">
            <IconView icon size=20 />
            <div class="upload-text">
                <p class="upload-name">{name.clone()}</p>
                <p class=move || state.with(tone)>
                    {mark(state)} <span>{size} " · " {move || state.with(UploadState::in_words)}</span>
                </p>
                {move || progress(state, &name)}
            </div>
            <button
                class="btn btn-ghost btn-icon btn-sm needs-script"
                type="button"
                aria-label=label
                on:click=move |_| remove.run(item.clone())
            >
                <IconView icon=Icon::Close />
            </button>
        </li>
    }
    .into_any()
}

fn tone(state: &UploadState) -> &'static str {
    match state {
        UploadState::Failed(_) => "error",
        UploadState::ScanSkipped => "hint upload-note is-warning",
        UploadState::Done => "hint upload-note is-success",
        _ => "hint upload-note",
    }
}

/// The mark of an end.
fn mark(state: RwSignal<UploadState>) -> impl Fn() -> Option<AnyView> {
    move || {
        let icon = state.with(|state| match state {
            UploadState::Done => Some(Icon::Check),
            UploadState::ScanSkipped => Some(Icon::Warning),
            UploadState::Failed(_) => Some(Icon::Alert),
            _ => None,
        });
        icon.map(|icon| view! { <IconView icon /> }.into_any())
    }
}

fn progress(state: RwSignal<UploadState>, name: &str) -> Option<AnyView> {
    let percent = state.with(|state| match state {
        UploadState::Uploading(percent) => Some(*percent),
        _ => None,
    })?;
    let label = format!("Upload of {name}");
    Some(
        view! { <progress class="upload-bar" max="100" value=percent aria-label=label></progress> }
            .into_any(),
    )
}
