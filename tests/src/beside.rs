//! A reception beside an accredited reader: a bridge that watches a terminal's folders, and a hand
//! that does what the terminal does to them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use tempfile::TempDir;

use crate::bridge::{Bridge, INSTITUTION, folder};
use crate::console::Console;
use crate::kiosk::Kiosk;
use crate::patience::until;
use crate::process::command;
use crate::simulator::Simulator;

/// A reception beside an accredited reader, with nobody at the desk.
#[derive(Debug)]
pub struct Beside {
    /// The patient's kiosk.
    pub kiosk: Kiosk,
    /// The staff's console.
    pub console: Console,
    /// The terminal.
    pub terminal: Terminal,
    bridge: Bridge,
    data: TempDir,
    /// The simulator, where it plays the terminal.
    simulator: Option<Simulator>,
}

/// The terminal's folders.
#[derive(Debug)]
pub struct Terminal {
    root: TempDir,
    written: u32,
}

/// A request that the terminal has taken.
#[derive(Debug)]
pub struct Request {
    /// The file's name.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// What a result says. The person does not exist.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    /// 氏名.
    pub name: &'static str,
    /// 氏名カナ, half-width as terminals write it.
    pub kana: &'static str,
    /// 生年月日.
    pub born: &'static str,
    /// 資格有効性 (OQSCD006).
    pub validity: &'static str,
    /// 同意区分 (OQSCD016) of treatment, medicine, surgery and health checks.
    pub consent: &'static str,
    /// How many insurances the person has; with none nobody was found.
    pub insurances: usize,
}

/// A person of the tests, with a valid insurance and every consent. Born on 12 April.
pub const HANAKO: Said = Said {
    name: "試験 花子",
    kana: "\u{ff7c}\u{ff79}\u{ff9d} \u{ff8a}\u{ff85}\u{ff7a}",
    born: "19810412",
    validity: "1",
    consent: "1",
    insurances: 1,
};

impl Beside {
    /// Opens a reception on a new test folder.
    ///
    /// # Errors
    /// A part of it does not start.
    pub async fn open() -> Result<Self> {
        Self::at(folder()?, Terminal::new()?, None).await
    }

    /// The same, with a simulator that plays the terminal.
    ///
    /// # Errors
    /// A part of it does not start.
    pub async fn with_simulator() -> Result<Self> {
        let (data, root) = (folder()?, tempfile::tempdir()?);
        let simulator = Simulator::start(root.path(), &data.path().join("test-ca.der"))?;
        let terminal = Terminal { root, written: 0 };
        Self::at(data, terminal, Some(simulator)).await
    }

    async fn at(data: TempDir, terminal: Terminal, simulator: Option<Simulator>) -> Result<Self> {
        let bridge = Bridge::serve_beside(data.path(), terminal.root.path(), "127.0.0.1:0")?;
        Ok(Self {
            kiosk: Kiosk::open(&bridge).await?,
            console: Console::open(&bridge).await?,
            terminal,
            bridge,
            data,
            simulator,
        })
    }

    /// Has the simulator do something.
    ///
    /// # Errors
    /// There is none, or it does not know the command.
    pub fn tell(&mut self, command: &str) -> Result<()> {
        let simulator = self.simulator.as_mut().context("there is no simulator")?;
        simulator.tell(command)
    }

    /// From the first screen to the accredited reader.
    ///
    /// # Errors
    /// A screen does not come.
    pub async fn to_the_reader(&self, birthday: &str) -> Result<()> {
        self.kiosk.0.touch("begin").await?;
        self.kiosk.screen("birthday").await?;
        self.kiosk.type_pin(birthday).await?;
        self.kiosk.screen("at-terminal").await
    }

    /// The person takes the result that is offered: to the number.
    ///
    /// # Errors
    /// A screen does not come.
    pub async fn mine(&self) -> Result<()> {
        self.kiosk.screen("found").await?;
        self.kiosk.0.touch("mine").await?;
        self.kiosk.screen("done").await
    }

    /// The person is done at the reader, and no result has come: to the number.
    ///
    /// # Errors
    /// A screen does not come.
    pub async fn without_result(&self) -> Result<()> {
        self.kiosk.0.touch("finished").await?;
        self.kiosk.screen("done").await
    }

    /// `kill -9` for the bridge, and the same folder opened again at the same address.
    ///
    /// # Errors
    /// It does not start.
    pub async fn killed_and_started_again(&mut self) -> Result<()> {
        let at = self.bridge.listens_at().to_owned();
        self.bridge.kill()?;
        self.kiosk.0.see("[data-testid=lost-strip]").await?;
        self.bridge = Bridge::serve_beside(self.data.path(), self.terminal.root.path(), &at)?;
        self.kiosk.gone("[data-testid=lost-strip]").await
    }
}

impl Terminal {
    fn new() -> Result<Self> {
        let root = tempfile::tempdir()?;
        for name in ["face", "req", "res"] {
            fs::create_dir(root.path().join(name))?;
        }
        Ok(Self { root, written: 0 })
    }

    /// A folder of it.
    pub fn folder(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// Somebody has gone through the accredited reader: its result is in `face`. Says where.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn result(&mut self, said: Said) -> Result<PathBuf> {
        self.written += 1;
        let (at, until) = (japan("now")?, japan("24 hours")?);
        let name = format!(
            "OQSsiquc01res_face_{INSTITUTION}001{:017}_{at}.xml",
            self.written
        );
        let path = self.folder("face").join(name);
        fs::write(&path, xml(said, &at, &until))?;
        Ok(path)
    }

    /// Takes the request that lies before the terminal, as it does.
    ///
    /// # Errors
    /// None comes.
    pub fn request(&self) -> Result<Request> {
        let folder = self.folder("req");
        let mut found = None;
        until("a request", || {
            found = fs::read_dir(&folder)?.next().transpose()?;
            Ok(found.is_some())
        })?;
        let found = found.context("there is no request")?;
        let name = found.file_name().into_string().ok().context("no UTF-8")?;
        let text = String::from_utf8_lossy(&fs::read(found.path())?).into_owned();
        fs::remove_file(found.path())?;
        Ok(Request { name, text })
    }

    /// Answers a request.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn answer(&self, request: &Request, said: Said) -> Result<()> {
        let name = request.name.replace("req_", "res_");
        let identifier = between(&request.text, "ArbitraryFileIdentifier")?;
        let (at, until) = (japan("now")?, japan("24 hours")?);
        let xml = xml(said, &at, &until).replace(
            "</MessageHeader>",
            &format!(
                "<ArbitraryFileIdentifier>{identifier}</ArbitraryFileIdentifier></MessageHeader>"
            ),
        );
        Ok(fs::write(self.folder("res").join(name), xml)?)
    }

    /// Whether nothing of ours is among the terminal's own files.
    ///
    /// # Errors
    /// Something is.
    pub fn is_left_alone(&self, path: &PathBuf, bytes: &[u8]) -> Result<()> {
        ensure!(fs::read(path)? == bytes, "the file was changed");
        let files = fs::read_dir(self.folder("face"))?.count();
        ensure!(files == self.written as usize, "{files} files in face");
        Ok(())
    }
}

fn between<'a>(text: &'a str, element: &str) -> Result<&'a str> {
    let (_, behind) = (text.split_once(&format!("<{element}>"))).context("no such element")?;
    let (inside, _) = behind.split_once('<').context("no end")?;
    Ok(inside)
}

/// The first of January on which somebody was born who is of this age all the year, as the day,
/// the month and the year that a console's field takes.
///
/// # Errors
/// The machine does not know the date.
pub fn birth_date(age: i32) -> Result<String> {
    let year: i32 = japan("now")?.get(..4).context("no year")?.parse()?;
    Ok(format!("0101{}", year - age))
}

/// A time in Japan, as terminals write it.
fn japan(when: &str) -> Result<String> {
    let mut date = command("date");
    // Nine hours before UTC in the sense of POSIX is east of it; no table of zones is needed.
    date.env("TZ", "JST-9").args(["-d", when, "+%Y%m%d%H%M%S"]);
    let said = String::from_utf8(date.output()?.stdout)?;
    Ok(said.trim().to_owned())
}

fn xml(said: Said, at: &str, until: &str) -> String {
    let consents = [
        "PharmacistsInfo",
        "DiagnosisInfo",
        "OperationInfo",
        "SpecificHealthCheckupsInfo",
    ]
    .map(|class| {
        format!(
            "<{class}ConsFlg>{}</{class}ConsFlg><{class}ConsTime>{at}</{class}ConsTime>\
             <{class}AvailableTime>{until}</{class}AvailableTime>",
            said.consent
        )
    })
    .concat();
    let person = format!(
        "<ResultOfQualificationConfirmation><InsurerNumber>06999999</InsurerNumber>{consents}\
         <Birthdate>{}</Birthdate><NameKana>{}</NameKana><Name>{}</Name>\
         <InsurerName>試験健康保険組合</InsurerName>\
         <InsuredPartialContributionRatio>030</InsuredPartialContributionRatio>\
         </ResultOfQualificationConfirmation>",
        said.born, said.kana, said.name
    );
    let people = person.repeat(said.insurances);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?><XmlMsg><MessageHeader>\
         <ProcessExecutionTime>{at}</ProcessExecutionTime><SegmentOfResult>1</SegmentOfResult>\
         <MedicalInstitutionCode>{INSTITUTION}</MedicalInstitutionCode></MessageHeader>\
         <MessageBody><ProcessingResultStatus>1</ProcessingResultStatus>\
         <QualificationValidity>{}</QualificationValidity><ResultList>{people}</ResultList>\
         </MessageBody></XmlMsg>",
        said.validity
    )
}
