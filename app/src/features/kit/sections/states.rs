//! What a region shows while it loads, when it has nothing, and when it failed.
use leptos::prelude::*;

use crate::error::AppError;
use crate::features::kit::sample::Specimen;
use crate::ui::{
    DashboardSkeleton, DetailSkeleton, EmptyState, ErrorState, FormSkeleton, Icon, LoadingBar, Notice,
    NoticeKind, OfflineBar, PartialFailure,
};

/// What a region shows while it loads, when it has nothing, and when it failed.
#[component]
pub fn StatesSection() -> impl IntoView {
    view! {
        {waiting()}
        {skeletons()}
        {empty()}
        {failed()}
        {notices()}
    }
}

fn waiting() -> AnyView {
    view! {
        <Specimen
            name="Refetch"
            note="The old content stays at 60 %; after 300 ms a bar of 2 px, after four seconds a sentence."
        >
            <div class="kit-frame card card-pad">
                <LoadingBar />
                <p class="slow-note">"Still loading. Large date ranges take longer."</p>
                <p class="stale text-kpi font-semibold" aria-busy="true">"Rp 1,25 M"</p>
            </div>
        </Specimen>
        <Specimen name="Offline" note="In place of nothing, over every page, as soon as the browser loses its connection.">
            <OfflineBar time="14:05" />
        </Specimen>
    }
    .into_any()
}

fn skeletons() -> AnyView {
    view! {
        <Specimen
            name="Skeletons"
            note="On navigation within the app only; the first page comes with its data. Boxes have their final size."
        >
            <DashboardSkeleton what="dashboard" />
        </Specimen>
        <Specimen name="Skeleton of a record">
            <DetailSkeleton what="customer" />
        </Specimen>
        <Specimen name="Skeleton of a form">
            <FormSkeleton what="customer" fields=3 />
        </Specimen>
    }
    .into_any()
}

fn empty() -> AnyView {
    let action = |label: &str, href: &str| (label.to_owned(), href.to_owned());
    view! {
        <div class="kit-pair">
            <Specimen name="Empty" note="Nothing yet: why, and the one thing to do.">
                <div class="card">
                    <EmptyState
                        icon=Icon::Users
                        title="No customers yet"
                        text="Customers that you add appear here with their stage and potential."
                        action=action("Go to dashboard", "/dashboard")
                    />
                </div>
            </Specimen>
            <Specimen name="Filtered empty" note="There is something, but not for these filters.">
                <div class="card">
                    <EmptyState
                        icon=Icon::Search
                        title="No orders match these filters"
                        action=action("Clear filters", "/kit#states")
                    />
                </div>
            </Specimen>
            <Specimen name="Empty, and good" note="Nothing is what one hopes for.">
                <div class="card">
                    <EmptyState icon=Icon::Check title="Nothing is overdue." good=true />
                </div>
            </Specimen>
            <Specimen name="Empty, below a page's title" note="The heading takes the level of its place: h1 to h3.">
                <div class="card">
                    <EmptyState
                        icon=Icon::Target
                        title="No targets for 2027"
                        text="Targets are set by year and department."
                        level=2
                    />
                </div>
            </Specimen>
        </div>
    }
    .into_any()
}

fn failed() -> AnyView {
    let retry = Callback::new(|()| ());
    let reference = "019a9f5c-2b1e-7c31-9d0a-6f2d5e8b4c77".to_owned();
    view! {
        <div class="kit-pair">
            <Specimen name="Error" note="A fault of ours: the reference finds it in the log.">
                <ErrorState what="Orders" error=AppError::Internal { reference } retry />
            </Specimen>
            <Specimen name="Busy" note="Trying again helps.">
                <ErrorState what="Dashboard" error=AppError::Unavailable retry />
            </Specimen>
            <Specimen name="Not permitted" note="No figure, no retry.">
                <ErrorState what="Cash collected" error=AppError::Forbidden retry />
            </Specimen>
            <Specimen name="Signed out" note="Leads to signing in and back to the same page.">
                <ErrorState what="Orders" error=AppError::Unauthenticated retry />
            </Specimen>
        </div>
        <Specimen name="Partial failure" note="One part is missing, the rest is right.">
            <PartialFailure what="Cash by source" retry />
        </Specimen>
    }
    .into_any()
}

fn notices() -> AnyView {
    let sample = |kind| match kind {
        NoticeKind::Info => ("", "Figures are as of yesterday: today's spend arrives overnight."),
        NoticeKind::Success => ("", "12 targets saved."),
        NoticeKind::Warning => ("", "“from” must not be after “to”. Showing the month to date."),
        NoticeKind::Danger => ("Nothing was imported", "Row 14: the amount is not a number."),
    };
    let notice = move |kind| {
        let (title, text) = sample(kind);
        view! {
            <Notice kind title>
                <p>{text}</p>
            </Notice>
        }
    };
    view! {
        <Specimen name="Notices" note="They stay until their cause is gone. Failures interrupt a screen reader, the rest waits.">
            <div class="flex flex-col gap-3">{NoticeKind::ALL.map(notice).into_iter().collect_view()}</div>
        </Specimen>
    }
    .into_any()
}
