//! Choices: native, found by typing, on and off.
use leptos::prelude::*;

use super::wrong;
use crate::features::kit::company_fns::{COMPANIES, companies};
use crate::features::kit::sample::Specimen;
use crate::ui::{Checkbox, Combobox, ComboboxSource, FieldChoice, FieldDef, RadioGroup, Select, Switch};

fn sources() -> Vec<FieldChoice> {
    [("outbound", "SDR outbound"), ("webinar", "Webinar"), ("dm", "IG DM"), ("ads", "Ads")]
        .map(|(value, label)| FieldChoice::new(value, label))
        .into()
}

fn kinds() -> Vec<FieldChoice> {
    vec![
        FieldChoice::new("full", "Paid in full").hint("One payment today."),
        FieldChoice::new("plan", "Payment plan").hint("A deposit and monthly instalments."),
        FieldChoice::new("trial", "Trial").hint("Not offered for this product.").disabled(),
    ]
}

fn known_companies() -> Vec<FieldChoice> {
    COMPANIES.map(|(id, name, town)| FieldChoice::new(id, name).hint(town)).into()
}

/// Selects, boxes, circles and switches.
#[component]
pub(super) fn Choices() -> impl IntoView {
    let reminders = RwSignal::new(true);
    view! {
        <Specimen name="Select" note="Up to a dozen values; the browser's own list.">
            <div class="form-grid">
                <Select
                    field=FieldDef::new("kit-source", "Source").required()
                    choices=sources()
                    placeholder="Choose a source"
                />
                <Select
                    field=FieldDef::new("kit-source-chosen", "Source").hint("Where the lead heard of us first.")
                    choices=sources()
                    value="webinar".to_owned()
                />
                <Select
                    field=FieldDef::new("kit-source-wrong", "Source").error(wrong("Choose a source"))
                    choices=sources()
                    placeholder="Choose a source"
                />
                <Select
                    field=FieldDef::new("kit-source-off", "Source").disabled()
                    choices=sources()
                    value="ads".to_owned()
                />
            </div>
        </Specimen>
        <Specimen name="Checkbox" note="Off, on, on in part, disabled. The whole row can be clicked.">
            <div class="flex flex-col">
                <Checkbox name="kit-news" label="Send the offer by email" />
                <Checkbox name="kit-copy" label="Copy me" hint="To your own address." checked=Signal::stored(true) />
                <Checkbox name="kit-all" label="All customers" indeterminate=Signal::stored(true) />
                <Checkbox name="kit-off" label="Share with other departments" disabled=true />
                <Checkbox name="kit-on-off" label="Keep a record" checked=Signal::stored(true) disabled=true />
            </div>
        </Specimen>
        <Specimen name="Radio buttons" note="Two to five values, all in sight.">
            <div class="form-grid">
                <RadioGroup field=FieldDef::new("kit-terms", "Terms").required() choices=kinds() value="plan" />
                <RadioGroup
                    field=FieldDef::new("kit-terms-wrong", "Terms").error(wrong("Choose the terms of payment"))
                    choices=kinds()
                />
                <RadioGroup
                    field=FieldDef::new("kit-channel", "Channel").hint("Side by side where there is room.")
                    choices=sources()
                    value="dm"
                    inline=true
                />
            </div>
        </Specimen>
        <Specimen name="Switch" note="For settings that take effect at once, never in a form that is saved.">
            <div class="flex flex-col">
                <Switch
                    label="Reminders"
                    hint="When a customer has had no note for 14 days."
                    checked=reminders
                    on_change=move |on| reminders.set(on)
                />
                <Switch label="Weekly summary" checked=Signal::stored(false) />
                <Switch label="Sign-in alerts" hint="Required by your organisation." checked=Signal::stored(true) disabled=true />
            </div>
        </Specimen>
    }
}

/// Fields that find a value by a part of its name.
#[component]
pub(super) fn Finding() -> impl IntoView {
    let fixed = || ComboboxSource::Fixed(known_companies());
    let remote = ComboboxSource::remote(|words| async move {
        let found = companies(words).await?;
        let choice = |company: crate::features::kit::company_fns::SampleCompany| {
            FieldChoice::new(company.id, company.name).hint(company.town)
        };
        Ok(found.into_iter().map(choice).collect())
    });
    let lost = ComboboxSource::remote(|_| async { Err(crate::error::AppError::Unavailable) });
    view! {
        <Specimen
            name="Combobox"
            note="Type a part of the name. Down and Up move, Enter chooses, Esc closes and then clears. Without script it is a select."
        >
            <div class="form-grid">
                <Combobox
                    field=FieldDef::new("kit-customer", "Customer").required()
                    source=fixed()
                    placeholder="Type a name"
                />
                <Combobox
                    field=FieldDef::new("kit-customer-chosen", "Customer")
                    source=fixed()
                    chosen=FieldChoice::new("sinar-abadi", "PT Sinar Abadi").hint("Surabaya")
                />
                <Combobox
                    field=FieldDef::new("kit-customer-remote", "Customer, looked up").hint("The server is asked as you type.")
                    source=remote
                    placeholder="Type a name"
                />
                <Combobox
                    field=FieldDef::new("kit-customer-lost", "Customer, out of reach").hint("The server does not answer.")
                    source=lost
                />
                <Combobox
                    field=FieldDef::new("kit-customer-wrong", "Customer").error(wrong("Choose a customer"))
                    source=fixed()
                />
                <Combobox
                    field=FieldDef::new("kit-customer-off", "Customer").disabled()
                    source=fixed()
                    chosen=FieldChoice::new("mega-persada", "PT Mega Persada")
                />
            </div>
        </Specimen>
    }
}
