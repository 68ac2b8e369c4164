//! A form that was sent with mistakes.
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::error::FieldErrors;
use crate::features::kit::sample::Specimen;
use crate::format::Locale;
use crate::money::Currency;
use crate::ui::{Button, ButtonKind, ErrorSummary, FieldDef, MoneyInput, TextInput};

/// Names of the fields, in their order.
const ORDER: &[&str] = &["kit-new-company", "kit-new-potential"];

fn mistakes() -> FieldErrors {
    [("kit-new-potential", "Potential must be 0 or more"), ("kit-new-company", "Enter a company name")]
        .map(|(field, message)| (field.to_owned(), vec![message.to_owned()]))
        .into()
}

/// The summary above the fields, each of which repeats its message.
#[component]
pub(super) fn Summary() -> impl IntoView {
    let errors = RwSignal::new(mistakes());
    let sent = move |event: SubmitEvent| {
        event.prevent_default();
        errors.set(mistakes());
    };
    view! {
        <Specimen
            name="Error summary"
            note="After a failed sending it takes the focus; each line leads to its field. Save to see it."
        >
            <form class="card card-pad flex flex-col gap-4" method="get" action="/kit" novalidate on:submit=sent>
                <ErrorSummary errors=errors.into() order=ORDER quiet=true />
                <div class="form-grid">
                    <TextInput field=FieldDef::new("kit-new-company", "Company").required().errors(errors.into()) />
                    <MoneyInput
                        field=FieldDef::new("kit-new-potential", "Potential").required().errors(errors.into())
                        currency=Currency::IDR
                        locale=Locale::Id
                        value=Signal::stored(Some(-100))
                    />
                </div>
                <div class="form-bar">
                    <Button label="Cancel" />
                    <Button label="Save customer" kind=ButtonKind::Primary submit=true />
                </div>
            </form>
        </Specimen>
    }
}
