//! What is measured, one file each. Ours and the baseline take turns, so that both meet the same machine.

mod card;
mod card_visits;
mod file_to_console;
mod first_load;
mod headers;
mod memory;
mod page_start;
mod program;
mod reception;
mod result_files;
mod start;
mod tap;
mod write;

use anyhow::Result;
use end_to_end::bridge::{Bridge, folder};

use crate::baseline::page::Page;
use crate::browser::Browser;
use crate::console::say;
use crate::machine::Machine;
use crate::report::Report;

pub(crate) use card_visits::{CARD_VISITS, card_visits};

/// Measures the card alone.
pub(crate) fn card_alone() -> Result<Report> {
    let before = Machine::now()?;
    Ok(Report {
        rows: card::measure()?,
        machine: [before, Machine::now()?],
        files: Vec::new(),
        remarks: vec![card::REMARK.to_owned()],
    })
}

/// Measures everything.
pub(crate) async fn all() -> Result<Report> {
    let before = Machine::now()?;
    let mut rows = Vec::new();
    let mut remarks = Vec::new();

    say("the kiosk's and the console's first load, and the start of the page");
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let headers = headers::of(&bridge).await?;
    let page = Page::open(headers.clone()).await?;
    let browser = Browser::open().await?;
    let (files, sizes) = first_load::measure(&browser, &bridge, &page).await?;
    rows.extend(sizes);
    rows.extend(page_start::measure(&browser, &bridge, &page, &mut remarks).await?);
    browser.close().await?;
    drop(bridge);

    say("the tap");
    rows.extend(tap::measure(headers).await?);
    remarks.push(tap::REMARK.to_owned());

    say("the bridge's start");
    rows.extend(start::measure()?);
    say("idle memory");
    rows.extend(memory::measure().await?);

    say("the card");
    rows.extend(card::measure()?);
    remarks.push(card::REMARK.to_owned());

    say("the write of a reception");
    rows.push(write::measure(&reception::real().await?).await?);

    say("result files");
    rows.push(result_files::measure()?);
    rows.push(file_to_console::measure().await?);
    remarks.extend([result_files::REMARK, file_to_console::REMARK].map(str::to_owned));

    Ok(Report {
        machine: [before, Machine::now()?],
        rows,
        files,
        remarks,
    })
}
