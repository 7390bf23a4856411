//! Host, Origin, headers and the exchange of a link, as bytes on the wire.

use std::time::Duration;

use protocol::failure::Failure;
use protocol::frame::{Token, View};
use protocol::ids::DeskId;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::House;
use super::house::kiosk_view;
use crate::hub::Role;
use crate::server::{Limits, ListenError};

const UPGRADE: &str = "Connection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

/// The answer is this failure's: its status in the first line, its code in the body.
fn assert_refused(answer: &str, failure: Failure) {
    let row = failure.row();
    assert!(
        answer.starts_with(&format!("HTTP/1.1 {}", row.status))
            || answer.starts_with(&format!("HTTP/1.0 {}", row.status)),
        "{answer}"
    );
    assert!(
        answer.ends_with(&format!("{{\"code\":\"{}\"}}\n", row.code)),
        "{answer}"
    );
}

#[tokio::test]
async fn another_host_is_refused_on_every_path() {
    let house = House::open().await;
    for path in ["/", "/ws", "/api/v1/token", "/nothing.js"] {
        for host in [
            "evil.example",
            "127.0.0.1",
            "LOCALHOST:1",
            "u@HOST",
            "HOST.",
        ] {
            let request =
                format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
            assert_refused(&house.raw(&request).await, Failure::HostRefused);
        }
    }
    for without in [
        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.0\r\n\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n",
    ] {
        assert_refused(&house.raw(without).await, Failure::HostRefused);
    }
}

#[tokio::test]
async fn an_upgrade_of_a_rebound_name_is_refused_before_its_origin_is_looked_at() {
    let house = House::open().await;
    let port = house.address.port();
    let request = format!(
        "GET /ws HTTP/1.1\r\nHost: evil.example:{port}\r\n\
         Origin: http://evil.example:{port}\r\n{UPGRADE}\r\n"
    );
    assert_refused(
        &house
            .raw(&request.replace("upgrade\r\n", "upgrade, close\r\n"))
            .await,
        Failure::HostRefused,
    );
}

#[tokio::test]
async fn another_origin_is_refused_where_something_could_happen() {
    let house = House::open().await;
    let upgrade = UPGRADE.replace("upgrade\r\n", "upgrade, close\r\n");
    for origin in [
        "",
        "Origin: null\r\n",
        "Origin: http://evil.example\r\n",
        "Origin: http://127.0.0.1.evil.com\r\n",
        "Origin: http://HOST.evil.com\r\n",
        "Origin: https://HOST\r\n",
        "Origin: http://HOST\r\nOrigin: http://HOST\r\n",
    ] {
        let socket = format!("GET /ws HTTP/1.1\r\nHost: HOST\r\n{origin}{upgrade}\r\n");
        assert_refused(&house.raw(&socket).await, Failure::OriginRefused);
        let call = format!(
            "POST /api/v1/token HTTP/1.1\r\nHost: HOST\r\n{origin}Connection: close\r\n\
             Content-Length: 0\r\n\r\n"
        );
        assert_refused(&house.raw(&call).await, Failure::OriginRefused);
    }
}

#[tokio::test]
async fn every_answer_carries_the_security_headers_and_no_cookie() {
    let house = House::open().await;
    let answers = [
        (
            "200/503",
            "GET / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n",
        ),
        (
            "404",
            "GET /x HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n",
        ),
        (
            "405",
            "POST / HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\nConnection: close\r\n\r\n",
        ),
        (
            "421",
            "GET / HTTP/1.1\r\nHost: evil\r\nConnection: close\r\n\r\n",
        ),
        (
            "403",
            "POST / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n",
        ),
        (
            "400",
            "POST /api/v1/token HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\nConnection: close\r\n\r\n",
        ),
    ];
    for (what, request) in answers {
        assert_headers(what, &house.raw(request).await);
    }

    // An upgrade: the head is followed by frames, so it is read to its end only.
    let mut stream = TcpStream::connect(house.address).await.unwrap();
    let request = format!("GET /ws HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\n{UPGRADE}\r\n")
        .replace("HOST", &house.address.to_string());
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.unwrap());
    }
    let head = String::from_utf8(head).unwrap();
    assert!(head.starts_with("HTTP/1.1 101"), "{head}");
    assert_headers("101", &head);
}

fn assert_headers(what: &str, answer: &str) {
    let head = answer.split("\r\n\r\n").next().unwrap().to_lowercase();
    for header in [
        "content-security-policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ",
        "x-frame-options: deny",
        "x-content-type-options: nosniff",
        "cross-origin-opener-policy: same-origin",
        "cross-origin-resource-policy: same-origin",
        "referrer-policy: no-referrer",
        "permissions-policy: camera=()",
    ] {
        assert!(head.contains(header), "{what}: no {header:?} in {head}");
    }
    for absent in ["set-cookie", "access-control-", "unsafe-inline", "server:"] {
        assert!(!head.contains(absent), "{what}: {absent:?} in {head}");
    }
}

async fn exchange(house: &House, code: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(house.address).await.unwrap();
    let head = format!(
        "POST /api/v1/token HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\n\
         Connection: close\r\nContent-Length: {}\r\n\r\n",
        code.len()
    )
    .replace("HOST", &house.address.to_string());
    let request = [head.as_bytes(), code].concat();
    stream.write_all(&request).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    answer
}

#[tokio::test]
async fn a_link_works_once_and_opens_the_role_it_was_made_for() {
    let house = House::open().await;
    let code = house.tokens.issue(Role::Kiosk(DeskId(2))).await.unwrap();

    let answer = exchange(&house, &*code.0).await;
    assert!(answer.starts_with(b"HTTP/1.1 200"));
    let token = Token(*answer.last_chunk().unwrap());
    let mut client = house.connect().await.unwrap();
    client.hello(token).await;
    assert_eq!(client.snapshot().await.view, View::Kiosk(kiosk_view(2, 0)));

    let again = exchange(&house, &*code.0).await;
    assert_refused(&String::from_utf8(again).unwrap(), Failure::TokenUnknown);
}

#[tokio::test]
async fn of_two_who_use_a_link_at_once_one_comes_in() {
    let house = House::open().await;
    let code = house.tokens.issue(Role::Console).await.unwrap();
    let (one, two) = tokio::join!(exchange(&house, &*code.0), exchange(&house, &*code.0));
    let came_in = [one, two]
        .iter()
        .filter(|answer| answer.starts_with(b"HTTP/1.1 200"))
        .count();
    assert_eq!(came_in, 1);
}

#[tokio::test]
async fn a_code_of_another_length_is_no_code() {
    let house = House::open().await;
    for length in [0, 31, 33, 100_000] {
        let answer = exchange(&house, &vec![7; length]).await;
        let answer = String::from_utf8(answer).unwrap();
        assert_refused(&answer, Failure::FrameUnreadable);
    }
}

#[tokio::test]
async fn a_head_that_comes_slowly_is_not_waited_for() {
    let limits = Limits {
        head: Duration::from_millis(50),
        ..Limits::default()
    };
    let house = House::with(limits, &[]).await;
    // `raw` reads until the server closes.
    let answer = house.raw("GET / HTTP/1.1\r\nHost: HOST\r\nX-Slow:").await;
    assert!(!answer.contains("200"), "{answer}");
}

#[tokio::test]
async fn a_body_that_comes_slowly_is_not_waited_for() {
    let limits = Limits {
        body: Duration::from_millis(50),
        ..Limits::default()
    };
    let house = House::with(limits, &[]).await;
    let answer = house
        .raw(
            "POST /api/v1/token HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\n\
             Connection: close\r\nContent-Length: 32\r\n\r\nonly this",
        )
        .await;
    assert_refused(&answer, Failure::HelloMissing);
}

#[tokio::test]
async fn a_listener_that_others_can_reach_is_not_served() {
    let house = House::open().await;
    let open_to_all = TcpListener::bind("0.0.0.0:0").await.unwrap();
    let state = house.state.clone();
    assert!(matches!(
        crate::server::run(open_to_all, std::future::pending(), state).await,
        Err(ListenError::NotLoopback(_))
    ));
}
