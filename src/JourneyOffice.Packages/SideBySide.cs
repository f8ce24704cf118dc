namespace JourneyOffice.Packages;

/// <summary>Work on several things at a time, on all cores: slides and sheets know nothing of each other.</summary>
public static class SideBySide
{
    /// <summary>The result for each input, in the inputs' order. An exception is the first input's that had one, as it was thrown.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="work">What to do with one; it must not change what another one looks at.</param>
    public static IReadOnlyList<TResult> Each<TInput, TResult>(IReadOnlyList<TInput> inputs, Func<TInput, TResult> work)
    {
        var others = new Task<TResult>[Math.Max(0, inputs.Count - 1)];
        for (var index = 0; index < others.Length; index++)
        {
            var input = inputs[index + 1];
            others[index] = Task.Run(() => work(input));
        }

        var results = new List<TResult>(inputs.Count);
        if (inputs.Count > 0)
            results.Add(work(inputs[0]));
        foreach (var other in others)
            results.Add(other.GetAwaiter().GetResult());
        return results;
    }

    /// <summary>
    /// The result for each input, one after the other as they are asked for, while the next ones are worked on already: a few more than there
    /// are cores, however many inputs there are. An exception comes when it is its input's turn.
    /// </summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="work">What to do with one; it must not change what another one looks at.</param>
    public static IEnumerable<TResult> Ahead<TInput, TResult>(IReadOnlyList<TInput> inputs, Func<TInput, TResult> work)
    {
        var begun = new Queue<Task<TResult>>();
        for (var (index, next) = (0, 0); index < inputs.Count; index++)
        {
            for (; next < inputs.Count && begun.Count <= Environment.ProcessorCount; next++)
            {
                var input = inputs[next];
                begun.Enqueue(Task.Run(() => work(input)));
            }

            yield return begun.Dequeue().GetAwaiter().GetResult();
        }
    }
}
