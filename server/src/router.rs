//! Every route and every layer of the server, in one list.
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use leptos_axum::LeptosRoutes;
use tower::ServiceBuilder;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::services::ServeDir;

use crate::api::v1;
use crate::middleware::{
    access_log, body_limit, cache, client_ip, cross_origin, error_shape, page_guard, panic, request_id,
    security_headers, timeout,
};
use crate::state::ServerState;
use crate::{pages, session};

/// Smaller answers gain nothing from compression.
const WORTH_COMPRESSING: u64 = 1024;

/// The whole server as one service.
pub fn build_router(state: ServerState) -> Router {
    // What looks at who is signed in. Layers cover the routes above them only, so they come last.
    let known_visitor = ServiceBuilder::new()
        .layer(from_fn_with_state(state.clone(), session::layer::resolve))
        .layer(from_fn(page_guard::guard));
    let routes = Router::new()
        .nest("/api/v1", v1::routes())
        .merge(session::forms::routes())
        .merge(pages::preferences::routes())
        .leptos_routes_with_context(&state, pages::routes(), pages::context(&state), pages::shell(&state))
        .layer(known_visitor.clone());
    let missing = Router::new().fallback(pages::not_found).layer(known_visitor).with_state(state.clone());

    let all = Router::new()
        .merge(v1::health::routes())
        .merge(routes)
        .fallback_service(files(&state, missing))
        .with_state(state.clone());
    with_outer_layers(all, &state)
}

/// What every request passes, from the outside in.
pub fn with_outer_layers(router: Router, state: &ServerState) -> Router {
    let layers = ServiceBuilder::new()
        .layer(from_fn(request_id::assign))
        .layer(from_fn(security_headers::add))
        .layer(from_fn(access_log::record))
        .layer(compression())
        .layer(from_fn(panic::catch))
        .layer(from_fn(error_shape::unify))
        .layer(from_fn(timeout::limit))
        .layer(from_fn_with_state(state.clone(), client_ip::resolve))
        .layer(from_fn_with_state(state.clone(), cross_origin::guard))
        .layer(from_fn(body_limit::limit));
    router.layer(layers)
}

/// The site's files, those that the build compressed in advance as they are; other paths go on to `missing`.
fn files(state: &ServerState, missing: Router) -> Router {
    let directory = ServeDir::new(&state.config.site.root)
        .precompressed_br()
        .precompressed_gzip()
        .append_index_html_on_directories(false)
        .call_fallback_on_method_not_allowed(true)
        .fallback(missing);
    Router::new().fallback_service(directory).layer(from_fn(cache::mark))
}

/// For what was not compressed in advance; the fastest level, for pages are made while the person waits.
fn compression() -> CompressionLayer<impl Predicate> {
    let predicate =
        SizeAbove::new(WORTH_COMPRESSING).and(NotForContentType::IMAGES).and(NotForContentType::new("font/"));
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(predicate)
}
