//! The form in which a list is narrowed: one field for each filter, by its type.
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::browser::{Go, refill, submit};
use super::definition::Face;
use super::toolbar::hidden_fields;
use crate::list::{Choice, Filter, FilterKind, ListRequest, ListState};
use crate::ui::{Icon, IconView};

/// Button and popover, a sheet from below on small screens.
pub(super) fn filter_form(face: &Face, state: &ListState, go: Go) -> AnyView {
    let id = format!("{}-filters", face.id);
    let own: Vec<_> = face.list.filters.iter().flat_map(Filter::names).collect();
    let hidden = state.hidden(&face.list, &own);
    let fields: Vec<_> = face.list.filters.iter().map(|filter| field(filter, &state.request)).collect();
    let label = format!("Filter {}", face.noun.many);
    view! {
        <button class="btn btn-secondary" type="button" popovertarget=id.clone() aria-haspopup="dialog">
            <IconView icon=Icon::Filter />
            <span>"Add filter"</span>
        </button>
        <div
            class="popover as-sheet pop-start"
            id=id
            popover="auto"
            role="dialog"
            aria-label=label
            on:beforetoggle=|event| refill(&event)
        >
            <form
                method="get"
                action=state.path.clone()
                on:submit=move |event: SubmitEvent| submit(&event, go)
            >
                {hidden_fields(hidden)}
                <div class="popover-body filter-fields">{fields}</div>
                <div class="popover-foot">
                    <button class="btn btn-primary" type="submit">"Apply filters"</button>
                </div>
            </form>
        </div>
    }
    .into_any()
}

fn field(filter: &Filter, request: &ListRequest) -> AnyView {
    let label = filter.label;
    match filter.kind {
        FilterKind::Text(name) => {
            let value = request.value(name).unwrap_or_default().to_owned();
            labelled(label, input("text", name, value))
        }
        FilterKind::OneOf(name, choices) => labelled(label, select(name, choices, request.value(name))),
        FilterKind::AnyOf(name, choices) => {
            let chosen = request.any_of(name);
            let boxes: Vec<_> = choices
                .iter()
                .map(|choice| {
                    let is_chosen = chosen.contains(&choice.value);
                    view! {
                        <label class="check">
                            <input
                                type="checkbox"
                                name=name
                                value=choice.value
                                checked=is_chosen
                                prop:checked=is_chosen
                            />
                            <span>{choice.label}</span>
                        </label>
                    }
                })
                .collect();
            group(label, boxes.into_any())
        }
        FilterKind::Numbers(min, max, unit) => {
            let legend = if unit.is_empty() { label.to_owned() } else { format!("{label} ({unit})") };
            range(legend, "number", [min, max], request)
        }
        FilterKind::Days(from, to) => range(label.to_owned(), "date", [from, to], request),
    }
}

fn range(legend: String, kind: &'static str, names: [&'static str; 2], request: &ListRequest) -> AnyView {
    let end = |name: &'static str, label: &'static str| {
        let value = request.value(name).unwrap_or_default().to_owned();
        labelled(label, input(kind, name, value))
    };
    let ends = view! { <div class="filter-range">{end(names[0], "From")} {end(names[1], "To")}</div> };
    group(legend, ends.into_any())
}

fn group(legend: impl Into<String>, content: AnyView) -> AnyView {
    view! {
        <fieldset class="field">
            <legend class="label">{legend.into()}</legend>
            {content}
        </fieldset>
    }
    .into_any()
}

fn labelled(label: &'static str, control: AnyView) -> AnyView {
    view! {
        <label class="field">
            <span class="label">{label}</span>
            {control}
        </label>
    }
    .into_any()
}

/// The property follows the address too: a field that was typed in ignores its attribute.
fn input(kind: &'static str, name: &'static str, value: String) -> AnyView {
    let attribute = value.clone();
    view! { <input class="input" type=kind name=name value=attribute prop:value=value /> }.into_any()
}

fn select(name: &'static str, choices: &'static [Choice], chosen: Option<&str>) -> AnyView {
    let option = |value: &'static str, label: &'static str| {
        let is_chosen = chosen.unwrap_or_default() == value;
        view! { <option value=value selected=is_chosen prop:selected=is_chosen>{label}</option> }
    };
    let options: Vec<_> = choices.iter().map(|choice| option(choice.value, choice.label)).collect();
    view! { <select class="input select" name=name>{option("", "Any")} {options}</select> }.into_any()
}
