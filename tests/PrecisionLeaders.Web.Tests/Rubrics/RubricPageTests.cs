using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Rubrics;

public sealed class RubricPageTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task The_published_rubric_reads_whole_to_everyone_who_signs_in()
    {
        var rubric = await app.Reads(db => db.Rubrics.AsNoTracking().Published().Whole().SingleAsync());
        foreach (var roles in RolesOne())
        {
            var page = await (await (await app.SignedInAs(roles)).Open("/rubrics")).Follow(rubric.FullName);
            page.Is(HttpStatusCode.OK).Says(rubric.WeightsReason!).Says($"Ranked from {rubric.MinimumCoverage}% of the weight rated");
            foreach (var competency in rubric.Competencies)
            {
                page.Says($"{competency.Code} {competency.Name}");
                foreach (var anchor in competency.Anchors) page.Says(anchor.Text);
                foreach (var part in competency.SubCriteria) page.Says($"{part.Text}{part.Share}%");
            }
            Assert.Equal(100, page.Document.QuerySelectorAll("tbody td:nth-child(2)").Sum(cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal(4, page.Document.QuerySelectorAll("tbody td:nth-child(4)").Count(cell => cell.TextContent.Trim() == "3.0"));
        }
    }

    [Fact]
    public async Task A_draft_is_not_found_but_by_admins()
    {
        var draft = await app.Has(db =>
        {
            var made = new Rubric("draft", "Not Yet", "0.1");
            db.Rubrics.Add(made);
            return Task.FromResult(made);
        });
        foreach (var roles in new[] { Roles.Recruiter, Roles.Reviewer }) (await (await app.SignedInAs(roles)).Open($"/rubrics/{draft.Id}")).Is(HttpStatusCode.NotFound);
        Assert.Equal($"/rubrics/{draft.Id}/edit", (await (await app.SignedInAs(Roles.Admin)).Open($"/rubrics/{draft.Id}")).Is(HttpStatusCode.OK).Path);
    }

    private static IEnumerable<Roles> RolesOne() => [Roles.Admin, Roles.Recruiter, Roles.Reviewer];
}
