//! Fields, choices, files, and how they say that something is wrong.
use leptos::prelude::*;

use self::choices::{Choices, Finding};
use self::files::Files;
use self::summary::Summary;
use crate::features::kit::sample::{Specimen, TODAY};
use crate::format::Locale;
use crate::money::Currency;
use crate::ui::{DateInput, FieldDef, Icon, InputKind, MoneyInput, TextInput, Textarea};

mod choices;
mod files;
mod summary;

/// Fields, choices, files, and how they say that something is wrong.
#[component]
pub fn FormsSection() -> impl IntoView {
    view! {
        <Lines />
        <States />
        <Amounts />
        <Texts />
        <Choices />
        <Finding />
        <Files />
        <Summary />
    }
}

/// A message of a sample.
fn wrong(message: &str) -> Signal<Option<String>> {
    Signal::stored(Some(message.to_owned()))
}

#[component]
fn Lines() -> impl IntoView {
    view! {
        <Specimen name="Text input" note="Label above, hint below. The kind decides keyboard and filling in.">
            <div class="form-grid">
                <TextInput
                    field=FieldDef::new("kit-company", "Company").hint("As it is written on the contract.").required()
                    placeholder="PT Sinar Abadi"
                />
                <TextInput field=FieldDef::new("kit-phone", "Phone") kind=InputKind::Tel prefix="+62" />
                <TextInput
                    field=FieldDef::new("kit-find", "Find a customer")
                    kind=InputKind::Search
                    icon=Icon::Search
                    placeholder="Name or contact"
                />
                <TextInput
                    field=FieldDef::new("kit-days", "Remind after days")
                    kind=InputKind::Number
                    bounds=(1, 90)
                    value="14".to_owned()
                />
            </div>
            // Browsers want a password in a form with its account; one of this method, outside a dialog, sends nothing.
            <form class="form-grid" method="dialog">
                <TextInput
                    field=FieldDef::new("kit-email", "Work email")
                    kind=InputKind::Email
                    autocomplete="username"
                    value="dewi@sinarabadi.co.id".to_owned()
                />
                <TextInput
                    field=FieldDef::new("kit-password", "New password").hint("At least 12 characters.")
                    kind=InputKind::Password
                    autocomplete="new-password"
                />
            </form>
        </Specimen>
    }
}

#[component]
fn States() -> impl IntoView {
    let number = || "CTR-2026-0118".to_owned();
    view! {
        <Specimen
            name="States of a field"
            note="Invalid with what to do, read-only (sent as it is), disabled (not sent). Hover darkens the border, focus draws a ring."
        >
            <div class="form-grid">
                <TextInput
                    field=FieldDef::new("kit-invalid", "Company")
                        .required()
                        .hint("As it is written on the contract.")
                        .error(wrong("Enter a company name"))
                />
                <TextInput
                    field=FieldDef::new("kit-invalid-email", "Work email").error(wrong("Enter an address such as name@company.com"))
                    kind=InputKind::Email
                    value="dewi@".to_owned()
                />
                <TextInput field=FieldDef::new("kit-read-only", "Contract").read_only() value=number() />
                <TextInput field=FieldDef::new("kit-disabled", "Contract").disabled() value=number() />
            </div>
        </Specimen>
    }
}

#[component]
fn Amounts() -> impl IntoView {
    let rupiah = Signal::stored(Some(125_000_000_000));
    let dollars = Signal::stored(Some(125_050));
    let late = "End date must be on or after start date";
    view! {
        <Specimen
            name="Amounts and days"
            note="Amounts are grouped at rest and plain while edited; pasted text may use either kind of marks. Days are the browser's own."
        >
            <div class="form-grid">
                <MoneyInput
                    field=FieldDef::new("kit-potential", "Potential").required()
                    currency=Currency::IDR
                    locale=Locale::Id
                    value=rupiah
                />
                <MoneyInput
                    field=FieldDef::new("kit-price", "Price")
                    currency=Currency::USD
                    locale=Locale::En
                    value=dollars
                />
                <MoneyInput
                    field=FieldDef::new("kit-price-id", "Price in an Indonesian organisation").read_only()
                    currency=Currency::USD
                    locale=Locale::Id
                    value=dollars
                />
                <MoneyInput
                    field=FieldDef::new("kit-target", "Target").error(wrong("Target must be 0 or more"))
                    currency=Currency::IDR
                    locale=Locale::Id
                    value=Signal::stored(Some(-35_000_000))
                />
                <DateInput
                    field=FieldDef::new("kit-start", "Start date")
                    value=Signal::stored(Some(TODAY))
                    min=TODAY
                />
                <DateInput
                    field=FieldDef::new("kit-end", "End date").error(wrong(late))
                    value=Signal::stored(TODAY.previous_day())
                />
            </div>
        </Specimen>
    }
}

#[component]
fn Texts() -> impl IntoView {
    let note = "Met Ibu Dewi at the Surabaya plant. They want the offer for two lines before the board meets on 3 December.";
    view! {
        <Specimen name="Text area" note="With a limit it counts; little left is read out.">
            <div class="form-grid">
                <Textarea
                    field=FieldDef::new("kit-note", "Note").hint("What was said, and what comes next.")
                    maxlength=280_u32
                    value=note.to_owned()
                />
                <Textarea field=FieldDef::new("kit-note-invalid", "Reason").required().error(wrong("Say why the deal was lost")) />
            </div>
        </Specimen>
    }
}
