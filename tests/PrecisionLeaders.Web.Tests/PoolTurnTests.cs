using Microsoft.Extensions.Time.Testing;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Tests;

public class PoolTurnTests
{
    [Fact]
    public async Task Nobody_reads_the_pool_while_the_first_pages_are_made_and_then_one_at_a_time()
    {
        var clock = new FakeTimeProvider();
        using var turn = new PoolTurn(TimeSpan.FromSeconds(5), clock);
        var (firstEnds, begun) = (new TaskCompletionSource(), new List<string>());
        var first = turn.TakeAsync(_ => { begun.Add("first"); return firstEnds.Task; }, CancellationToken.None);
        Assert.Empty(begun);
        clock.Advance(TimeSpan.FromSeconds(5));
        while (begun.Count == 0) await Task.Yield();
        var second = turn.TakeAsync(_ => { begun.Add("second"); return Task.CompletedTask; }, CancellationToken.None);
        Assert.Equal(["first"], begun);
        firstEnds.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal(["first", "second"], begun);
    }

    [Fact]
    public async Task A_look_that_fails_leaves_the_turn_to_the_next()
    {
        using var turn = new PoolTurn(TimeSpan.Zero, TimeProvider.System);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => turn.TakeAsync(_ => throw new KeyNotFoundException(), CancellationToken.None));
        var looks = 0;
        await turn.TakeAsync(_ => { looks++; return Task.CompletedTask; }, CancellationToken.None);
        Assert.Equal(1, looks);
    }
}
