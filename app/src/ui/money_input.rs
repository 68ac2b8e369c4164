//! An amount: grouped at rest, plain digits while it is edited.
use leptos::html::Input;
use leptos::prelude::*;

use super::field::on_later_change;
use super::{Field, FieldDef};
use crate::format::{Locale, currency_symbol, money_input_raw, money_input_shown, parse_money_input};
use crate::money::Currency;

/// What a text in the field comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typed {
    /// Nothing but white space.
    Nothing,
    /// Hundredths.
    Amount(i64),
    /// No amount, or one that could mean two things.
    Unclear,
}

fn typed(text: &str, currency: Currency, locale: Locale) -> Typed {
    if text.trim().is_empty() {
        return Typed::Nothing;
    }
    parse_money_input(text, currency, locale).map_or(Typed::Unclear, Typed::Amount)
}

/// An example of an amount, for who typed something else.
fn advice(currency: Currency, locale: Locale) -> String {
    format!("Enter an amount such as {}", money_input_shown(125_000_000, currency, locale))
}

/// An amount of one currency.
///
/// States: at rest `1.250.000`, focused `1250000`, empty, unclear, required, invalid, read-only, disabled.
/// Accessibility: see [`FieldDef`]; the sign is part of what the label should say, so it is hidden; the keyboard of a
/// phone shows digits. Pasted text may have the sign and either kind of marks. The form sends the text as it stands:
/// the server reads it with [`parse_money_input`], with or without script.
#[component]
pub fn MoneyInput(
    /// Words and state of the field.
    field: FieldDef,
    /// Currency of the amount.
    currency: Currency,
    /// Marks between digits.
    locale: Locale,
    /// Hundredths; what is typed is replaced only when this changes.
    #[prop(optional, into)]
    value: Signal<Option<i64>>,
    /// Runs with the amount when the field is left; `None` where it is empty or unclear.
    #[prop(optional, into)]
    on_change: Option<Callback<Option<i64>>>,
) -> impl IntoView {
    let node = NodeRef::<Input>::new();
    let unclear = RwSignal::new(false);
    let shown = move |minor: i64| money_input_shown(minor, currency, locale);
    on_later_change(value, move |value| {
        unclear.set(false);
        if let Some(input) = node.get_untracked() {
            input.set_value(&value.map(shown).unwrap_or_default());
        }
    });
    let current = move || node.get_untracked().map(|input| (typed(&input.value(), currency, locale), input));
    let focus = move |_| {
        if let Some((Typed::Amount(minor), input)) = current()
            && !input.read_only()
        {
            input.set_value(&money_input_raw(minor, currency, locale));
            // Writing drops the selection with which a field is entered: what is typed next is to take its place.
            input.select();
        }
    };
    let blur = move |_| {
        let Some((typed, input)) = current() else { return };
        if let Typed::Amount(minor) = typed {
            input.set_value(&shown(minor));
        }
        unclear.set(typed == Typed::Unclear);
        if let Some(on_change) = on_change {
            on_change.run(if let Typed::Amount(minor) = typed { Some(minor) } else { None });
        }
    };
    let given = field.error;
    let error = move || given.get().or_else(|| unclear.get().then(|| advice(currency, locale)));
    let field = field.error(Signal::derive(error));
    view! {
        <Field field=field.clone()>
            <div class="affix">
                <span aria-hidden="true">{currency_symbol(currency, locale)}</span>
                <input
                    class="input input-money has-prefix"
                    node_ref=node
                    id=field.id.clone()
                    name=field.name.clone()
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    value=value.get_untracked().map(shown)
                    required=field.required
                    disabled=field.is_disabled()
                    readonly=field.is_read_only()
                    aria-invalid=field.invalid()
                    aria-describedby=field.described_by()
                    on:focus=focus
                    on:blur=blur
                />
            </div>
        </Field>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_nothing_an_amount_or_unclear() {
        let of = |text| typed(text, Currency::IDR, Locale::Id);
        assert_eq!(of("  "), Typed::Nothing);
        assert_eq!(of("Rp 1.250.000"), Typed::Amount(125_000_000));
        assert_eq!(of("1,250,000"), Typed::Amount(125_000_000));
        assert_eq!(of("1,250"), Typed::Unclear);
        assert_eq!(of("lots"), Typed::Unclear);
    }

    #[test]
    fn the_advice_is_an_amount_itself() {
        assert_eq!(advice(Currency::IDR, Locale::Id), "Enter an amount such as 1.250.000");
        assert_eq!(advice(Currency::USD, Locale::En), "Enter an amount such as 1,250,000.00");
    }
}
