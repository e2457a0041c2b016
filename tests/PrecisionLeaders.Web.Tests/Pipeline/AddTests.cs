using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Pipeline;

public sealed class AddTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task People_of_the_pool_are_added_once_and_marked_when_they_are_there()
    {
        var (visitor, search, _) = await app.HasBoard();
        var person = await app.HasCandidate("Wilhelmina", "Asantewaa");
        var add = await visitor.Open($"/searches/{search.Id}/board/add?q=asantewaa");
        (await add.Submit(button: "Add those ticked at Identified")).Is(HttpStatusCode.UnprocessableEntity).Says("Tick at least one person.");
        (await add.Submit(new() { ["Form.People"] = person.Id.ToString() })).Says("Wilhelmina Asantewaa added at Identified.");
        (await add.Submit(new() { ["Form.People"] = person.Id.ToString() })).Says("They are in this search already");
        Assert.Equal(1, await app.Reads(db => db.Candidacies.CountAsync(held => held.CandidateId == person.Id)));
        var again = await visitor.Open($"/searches/{search.Id}/board/add?q=asantewaa");
        Assert.Null(again.Document.QuerySelector("input[type=checkbox]"));
    }

    [Fact]
    public async Task Nobody_is_added_to_a_search_that_ended()
    {
        var (visitor, search, _) = await app.HasBoard();
        var person = await app.HasCandidate("Late", "Comer");
        var add = await visitor.Open($"/searches/{search.Id}/board/add?q=comer");
        await app.Has(async db =>
        {
            (await db.Searches.SingleAsync(held => held.Id == search.Id)).Close(ClosingReason.Other, app.Now);
            return 0;
        });
        (await add.Submit(new() { ["Form.People"] = person.Id.ToString() })).Is(HttpStatusCode.UnprocessableEntity).Says("This search has ended.");
    }
}
