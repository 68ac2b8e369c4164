//! Tests of what is accepted and what is said.
use super::*;
use crate::format::Locale;

const RULES: UploadRules = UploadRules::ATTACHMENTS;

fn refusal(name: &str, bytes: i64) -> Option<String> {
    RULES.refusal(name, bytes, Locale::En).map(|text| text.replace('\u{a0}', " "))
}

#[test]
fn documents_and_pictures_are_accepted() {
    for name in ["offer.pdf", "Photo.JPG", "a.b.jpeg", "plan.xlsx", "note.docx", "logo.png"] {
        assert_eq!(refusal(name, 10_000_000), None, "{name}");
    }
}

#[test]
fn other_types_are_refused_with_what_to_choose() {
    for name in ["setup.exe", "pdf", "offer.pdf.zip", ""] {
        let said = "This type is not accepted. Choose PDF, PNG, JPG, XLSX or DOCX.";
        assert_eq!(refusal(name, 10).as_deref(), Some(said), "{name}");
    }
}

#[test]
fn large_and_empty_files_are_refused() {
    assert_eq!(refusal("a.pdf", 12_400_000).as_deref(), Some("Too large: the limit is 10 MB."));
    assert_eq!(refusal("a.pdf", 0).as_deref(), Some("The file is empty."));
}

#[test]
fn only_ends_are_announced() {
    assert_eq!(UploadState::Uploading(40).announced("a.pdf"), None);
    assert_eq!(UploadState::Done.announced("a.pdf").as_deref(), Some("a.pdf: Uploaded"));
    assert_eq!(RULES.accept(), ".pdf,.png,.jpg,.jpeg,.xlsx,.docx");
}
