//! `uketsuke`: the reception desk of a clinic that takes the My Number Card.

use std::process::ExitCode;

use anyhow::Context as _;

use bridge::clock::Clock;
use bridge::command::{Command, Output, Verb, diagnosis};
use bridge::house;
use clap::Parser as _;

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let command = Command::parse();
    bridge::command::start_log().context("the log cannot be started")?;
    let output = Output::new(command.json);
    match command.verb {
        Verb::Doctor(options) => {
            let report = diagnosis::doctor(&options);
            output.report(&report, &report.lines(options.language));
            return Ok(report.exit_code().into());
        }
        Verb::Card(verb) => {
            let report = diagnosis::card(&verb, Clock::real().now())?;
            output.report(&report, &report.lines(verb.language()));
            return Ok(report.exit_code().into());
        }
        Verb::Serve(options) => house::serve(options, output).await?,
        Verb::Demo(options) => house::demo(options, output).await?,
        Verb::Simulator(options) => house::simulator(options, output).await?,
        Verb::VirtualCard(options) => house::virtual_card(options, output).await?,
        Verb::Eligibility(options) => return Ok(options.run(output)),
        Verb::Audit(options) => return Ok(house::audit(&options, output)?),
        Verb::Backup(options) => return Ok(house::back_up(&options, output)?),
        Verb::Restore(options) => return Ok(house::restore(&options, output)?),
    }
    Ok(ExitCode::SUCCESS)
}
