//! Tests of what is accepted and what is said.
use super::*;

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

fn html(field: FieldDef, items: Vec<UploadItem>) -> String {
    view! { <FileUpload field locale=Locale::En items /> }.into_view().to_html()
}

#[test]
fn a_required_field_is_fulfilled_by_files_that_are_not_in_its_input() {
    Owner::new().with(|| {
        let is_required = |items| html(FieldDef::new("scan", "Scan").required(), items).contains(" required");
        let refused = || UploadItem::new(0, "a.exe", 10, UploadState::Failed("Not accepted".to_owned()));
        assert!(is_required(Vec::new()));
        assert!(is_required(vec![refused()]));
        assert!(!is_required(vec![refused(), UploadItem::new(1, "a.pdf", 10, UploadState::Done)]));
    });
}

#[test]
fn files_of_one_name_are_told_apart_by_their_place() {
    Owner::new().with(|| {
        let item = |key, bytes| UploadItem::new(key, "scan.pdf", bytes, UploadState::Queued);
        let items = [item(0, 10), item(1, 0), item(2, 20), item(3, 20)];
        let files = Files {
            items: RwSignal::new(items.to_vec()),
            first_new: 1,
            next_key: StoredValue::new(4),
            rules: RULES,
            locale: Locale::En,
        };
        // The first was there already, the second is refused.
        assert_eq!(items.each_ref().map(|item| files.place_in_input(item)), [None, None, Some(0), Some(1)]);
    });
}
