//! The sample companies that a field of the catalogue looks up on the server.
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// A company to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SampleCompany {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Town.
    pub town: String,
}

/// Names, identifiers and towns of the samples.
pub const COMPANIES: [(&str, &str, &str); 12] = [
    ("sinar-abadi", "PT Sinar Abadi", "Surabaya"),
    ("abadi-jaya", "CV Abadi Jaya", "Malang"),
    ("bumi-lestari", "PT Bumi Lestari", "Bandung"),
    ("cahaya-timur", "PT Cahaya Timur", "Makassar"),
    ("delta-niaga", "CV Delta Niaga", "Semarang"),
    ("graha-mandiri", "PT Graha Mandiri", "Jakarta"),
    ("harapan-baru", "UD Harapan Baru", "Yogyakarta"),
    ("karya-sentosa", "PT Karya Sentosa", "Medan"),
    ("mega-persada", "PT Mega Persada", "Jakarta"),
    ("nusantara-food", "PT Nusantara Food", "Denpasar"),
    ("sumber-rejeki", "Toko Sumber Rejeki", "Solo"),
    ("tirta-makmur", "PT Tirta Makmur", "Bogor"),
];

/// Sample companies whose names have the words, for everyone who is signed in.
#[server(prefix = "/rpc", endpoint = "kit/companies")]
pub async fn companies(
    /// Part of a name; everything for no words.
    words: String,
) -> Result<Vec<SampleCompany>, AppError> {
    use crate::access::{answer, principal};
    answer(async move {
        principal()?;
        let words = words.trim().to_lowercase();
        let matching = COMPANIES.into_iter().filter(|(_, name, _)| name.to_lowercase().contains(&words));
        let company = |(id, name, town): (&str, &str, &str)| SampleCompany {
            id: id.to_owned(),
            name: name.to_owned(),
            town: town.to_owned(),
        };
        Ok(matching.map(company).collect())
    })
    .await
}
