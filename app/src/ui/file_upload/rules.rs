//! Which files are accepted, and what is said about the others.
use crate::format::{Locale, file_size};

/// What a file must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UploadRules {
    /// Most bytes of one file.
    pub max_bytes: i64,
    /// Endings of accepted names, in small letters.
    pub endings: &'static [&'static str],
    /// The accepted types in words.
    pub types: &'static str,
}

impl UploadRules {
    /// Attachments of records: documents, sheets and pictures of 10 MB at most.
    pub const ATTACHMENTS: Self = Self {
        max_bytes: 10_000_000,
        endings: &["pdf", "png", "jpg", "jpeg", "xlsx", "docx"],
        types: "PDF, PNG, JPG, XLSX or DOCX",
    };

    /// What the browser's file dialog offers: `.pdf,.png`.
    pub fn accept(&self) -> String {
        self.endings.iter().map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(",")
    }

    /// The rules in one sentence.
    pub fn in_words(&self, locale: Locale) -> String {
        format!("{}, up to {} each", self.types, file_size(self.max_bytes, locale))
    }

    /// Why a file is refused, if it is.
    pub fn refusal(&self, name: &str, bytes: i64, locale: Locale) -> Option<String> {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
        if !self.endings.contains(&ending.as_str()) {
            return Some(format!("This type is not accepted. Choose {}.", self.types));
        }
        if bytes <= 0 {
            return Some("The file is empty.".to_owned());
        }
        (bytes > self.max_bytes)
            .then(|| format!("Too large: the limit is {}.", file_size(self.max_bytes, locale)))
    }
}

/// How far a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UploadState {
    /// Waits for its turn, or for the form to be sent.
    Queued,
    /// On its way: percent that arrived.
    Uploading(u8),
    /// Arrived.
    Done,
    /// Arrived in the demo, where nothing is scanned.
    ScanSkipped,
    /// Refused or lost, and why.
    Failed(String),
}

impl UploadState {
    /// The state in words.
    pub fn in_words(&self) -> String {
        match self {
            Self::Queued => "Ready to send".to_owned(),
            Self::Uploading(percent) => format!("Uploading, {percent}%"),
            Self::Done => "Uploaded".to_owned(),
            Self::ScanSkipped => "Stored for this demo. Virus scan is skipped.".to_owned(),
            Self::Failed(why) => why.clone(),
        }
    }

    /// What is read out; nothing for each step on the way.
    pub(super) fn announced(&self, name: &str) -> Option<String> {
        (!matches!(self, Self::Queued | Self::Uploading(_))).then(|| format!("{name}: {}", self.in_words()))
    }
}
