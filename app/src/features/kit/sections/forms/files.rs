//! Files in every state.
use leptos::prelude::*;
use web_sys::File;

use super::wrong;
use crate::features::kit::sample::Specimen;
use crate::format::Locale;
use crate::ui::{FieldDef, FileUpload, UploadItem, UploadRules, UploadState};

/// Empty, with files in every state, invalid and disabled.
#[component]
pub(super) fn Files() -> impl IntoView {
    let item = UploadItem::new;
    let refusal = |name: &str, bytes| {
        let why = UploadRules::ATTACHMENTS.refusal(name, bytes, Locale::En);
        UploadState::Failed(why.unwrap_or_default())
    };
    let items = vec![
        item(0, "Offer PT Sinar Abadi.pdf", 842_000, UploadState::Queued),
        item(1, "Site plan Surabaya.png", 3_240_000, UploadState::Uploading(64)),
        item(2, "Price list 2026.xlsx", 96_400, UploadState::Done),
        item(3, "Minutes 18 Nov.docx", 48_200, UploadState::ScanSkipped),
        item(4, "Factory tour.mp4", 84_000_000, refusal("Factory tour.mp4", 84_000_000)),
        item(5, "Catalogue.pdf", 12_400_000, refusal("Catalogue.pdf", 12_400_000)),
    ];
    // Nothing leaves the catalogue: a file that is chosen here counts as stored.
    let stored = |(_, item): (File, UploadItem)| item.report(UploadState::ScanSkipped);
    view! {
        <Specimen
            name="Files"
            note="Drop, click or press Space. Each file is checked by itself; nothing that is chosen here is sent."
        >
            <div class="form-grid">
                <FileUpload field=FieldDef::new("kit-files", "Attachments") locale=Locale::En items send=stored />
                <FileUpload
                    field=FieldDef::new("kit-files-wrong", "Signed contract").required().error(wrong("Add the signed contract"))
                    locale=Locale::En
                />
                <FileUpload field=FieldDef::new("kit-files-off", "Attachments").disabled() locale=Locale::En />
            </div>
        </Specimen>
    }
}
