using System.Net;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Candidates;

/// <summary>Merges two people as a recruiter does, and takes it back.</summary>
internal static class Merging
{
    public static Task<OpenPage> MergeAsync(Visitor visitor, Candidate mine, Candidate theirs) => MergeAsync(visitor, mine.Id, theirs.Id);

    public static async Task<OpenPage> MergeAsync(Visitor visitor, Guid mine, Guid theirs) =>
        (await (await visitor.Open($"/candidates/{mine}/merge/{theirs}")).Submit(form: "form.pl-form")).Is(HttpStatusCode.OK).Says("are one profile.");

    public static Task<OpenPage> UndoAsync(Visitor visitor, Candidate mine) => UndoAsync(visitor, mine.Id);

    public static async Task<OpenPage> UndoAsync(Visitor visitor, Guid mine) =>
        await (await visitor.Open((await visitor.Open($"/candidates/{mine}")).One("a[href*='/merged/']").GetAttribute("href")!)).Submit(form: "form[method=post]:has(.btn-primary)");
}
