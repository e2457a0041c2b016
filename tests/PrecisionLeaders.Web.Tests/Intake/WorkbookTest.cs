using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Web.Tests.Intake;

public class WorkbookTest
{
    [Fact]
    public void The_first_sheet_that_names_columns_is_read_with_its_dates_and_last_values()
    {
        var file = PeopleFile.Read(OfficeFiles.Workbook());
        var first = file.Records[0].Person!;
        Assert.Equal(("Excel workbook", "Ottoline", "Brack", "442055500100", 4), (file.Kind, first.GivenName, first.FamilyName, first.Phone, file.Records[0].Line));
        Assert.Equal(new AppointmentRecord("Director", PersonRecord.UnstatedOrganisation, new PartialDate(2019, 4, 1), null), Assert.Single(first.Appointments));
        Assert.Contains("the sheet “People”", file.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_would_be_run_or_holds_an_error_is_an_error_of_its_row()
    {
        var records = PeopleFile.Read(OfficeFiles.Workbook()).Records;
        Assert.Contains("would run as a formula", records[1].Error, StringComparison.Ordinal);
        Assert.Equal((6, "Cell D7 holds the error #DIV/0!.", "Roe"), (records[1].Line, records[2].Error, records[2].Label));
        Assert.Contains("There is a date but no position", records[3].Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Jan Roe</t></is></c><c r="C2"><v>1</v></c></row>""", "A cell stands in column C, to the right of the last column that has a name.")]
    [InlineData("""<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Jan Roe</t></is></c><c r="XFD2"><v>1</v></c></row>""", "A cell stands in column XFD; at most 200 columns are read.")]
    public void A_cell_without_a_column_is_an_error_of_its_row(string rows, string says) => Assert.Equal(says, Assert.Single(PeopleFile.Read(OfficeFiles.Workbook(rows)).Records).Error);

    [Theory]
    [InlineData("", "no sheet with a table")]
    [InlineData("""<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>""", "where no sheet has a column")]
    [InlineData("""<row r="5"><c r="A5" t="inlineStr"><is><t>Name</t></is></c></row><row r="4"><c r="A4"><v>1</v></c></row>""", "out of order")]
    [InlineData("""<row r="1"><c r="A1"><v>&x;</v></c></row>""", "The workbook is damaged.")]
    [InlineData("""<row r="1"><c r="A1" t="inlineStr"><is><t>Colour</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>""", "no column holds a name")]
    public void A_sheet_that_is_no_table_is_refused(string rows, string says) => Assert.Contains(says, Files.Refusal(OfficeFiles.Workbook(rows)), StringComparison.Ordinal);

    [Fact]
    public void A_workbook_that_unpacks_to_far_more_than_it_holds_is_refused()
    {
        Assert.Contains("would unpack to far more", Files.Refusal(OfficeFiles.Bomb(OfficeFiles.Workbook(), "xl/sharedStrings.xml", 50)), StringComparison.Ordinal);
        Assert.Contains("would unpack to far more", Files.Refusal(OfficeFiles.Bomb(OfficeFiles.Document(CardFiles.Cv), "word/document.xml", 50)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_cut_off_anywhere_is_refused()
    {
        var sound = OfficeFiles.Workbook();
        for (var end = 0; end < sound.Length - 1; end += sound.Length / 60) Assert.EndsWith(".", Files.Refusal(sound[..end]), StringComparison.Ordinal);
    }
}
