using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Pages.Intake;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Intake;

public sealed class UploadTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData(Roles.Admin)]
    [InlineData(Roles.Reviewer)]
    public async Task Only_recruiters_bring_people_in(Roles role)
    {
        var batch = await (await app.SignedInAs(Roles.Recruiter)).Brings("surname\nDoe\n");
        var other = await app.SignedInAs(role);
        OpenPage[] answers = [await other.Open(Uploading.Path), await other.Open(batch.Path), await other.Send(new(HttpMethod.Post, batch.Path + "?handler=Discard"))];
        Assert.All(answers, answer => answer.Is(HttpStatusCode.Forbidden));
        var id = Guid.Parse(batch.Path.Split('/')[^1]);
        Assert.Equal(ImportState.Previewed, await app.Reads(db => db.ImportBatches.Where(held => held.Id == id).Select(held => held.State).SingleAsync()));
        Assert.Equal("/account/sign-in", (await app.SomeoneUnknown().Open(batch.Path)).Path);
    }

    [Fact]
    public async Task A_batch_that_is_not_there_is_not_found() =>
        (await (await app.SignedInAs(Roles.Recruiter)).Open($"{Uploading.Path}/{Guid.NewGuid()}")).Is(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_form_without_files_is_answered_by_the_field_and_keeps_the_source()
    {
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        var page = await recruiter.Brings(source: "The May congress");
        page.Is(HttpStatusCode.UnprocessableEntity).Says("Choose at least one file.");
        Assert.Equal("The May congress", page.ValueOf("Form.Source"));
        Assert.StartsWith("Error:", page.Document.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><record>&e;</record>", "declares a document type (DTD)")]
    [InlineData("surname\n\"Doe\n", "Line 2: a quotation mark is opened")]
    [InlineData("colour\nred\n", "no column holds a name")]
    [InlineData("", "The file is empty.")]
    public async Task A_file_that_cannot_be_read_is_answered_on_the_page_with_its_name(string content, string says) =>
        (await (await app.SignedInAs(Roles.Recruiter)).Brings(content, "list.csv")).Is(HttpStatusCode.UnprocessableEntity).Says("list.csv: ").Says(says);

    [Fact]
    public async Task One_bad_file_among_several_is_an_error_of_the_batch()
    {
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        var batch = await recruiter.Brings(null, ("good.csv", Encoding.UTF8.GetBytes("surname\nDoe\n")), ("bad.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]));
        batch.Is(HttpStatusCode.OK).Says("2 files").Says("1 of 2 are ready").Says("bad.gz").Says("This file is compressed.");
    }

    [Fact]
    public async Task A_formula_in_a_cell_is_an_error_with_its_line_and_the_others_can_go_in()
    {
        var batch = await (await app.SignedInAs(Roles.Recruiter)).Brings("surname,position,organisation\nDoe,=cmd|' /C calc'!A0,Halewater\nRoe,Chair,Halewater\n");
        batch.Says("people.csv, line 2").Says("Column “position” begins with “=”, which a spreadsheet would run as a formula.").Says("1 of 2 are ready");
    }

    [Fact]
    public void A_file_that_is_too_large_is_answered_by_the_field()
    {
        var form = new UploadForm { Files = [new Microsoft.AspNetCore.Http.FormFile(Stream.Null, 0, 501L * 1024 * 1024, "Form.Files", "big.xml")] };
        Assert.Equal("The file is larger than 500 MB. Split it and bring the parts one by one.", Assert.Single(new UploadForm.Rules().Validate(form).Errors).ErrorMessage);
    }

    [Fact]
    public async Task An_upload_that_is_too_large_as_a_whole_is_answered_on_the_page()
    {
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open(Uploading.Path + "?tooLarge=true");
        page.Is(HttpStatusCode.UnprocessableEntity).Says("That was more than 1000 MB. A file may have 500 MB; bring fewer at once, or split it.");
    }

    [Theory]
    [InlineData("..\\..\\C:\\people.csv", "people.csv")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("evil\u202Efdp.csv\0\r\n", "evilfdp.csv")]
    [InlineData("\u0000/", "unnamed file")]
    [InlineData(null, "unnamed file")]
    public void The_name_shown_holds_no_folders_and_nothing_invisible(string? sent, string shown) => Assert.Equal(shown, UploadedName.Of(sent));

    [Fact]
    public void A_name_too_long_is_cut_in_the_middle_and_keeps_its_end()
    {
        var shown = UploadedName.Of(new string('x', 5000) + ".csv");
        Assert.Equal(120, shown.Length);
        Assert.EndsWith("xxxx.csv", shown, StringComparison.Ordinal);
    }
}
