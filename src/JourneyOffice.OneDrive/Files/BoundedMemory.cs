using System.Diagnostics.CodeAnalysis;

namespace JourneyOffice.OneDrive;

/// <summary>Remembers so many things and no more; what was not asked for longest is forgotten first. May be used by several threads.</summary>
/// <param name="most">How many.</param>
internal sealed class BoundedMemory<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock sync = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> places = [];
    private readonly LinkedList<(TKey Key, TValue Value)> order = new();

    /// <summary>What is remembered under a key.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (sync)
        {
            if (!places.TryGetValue(key, out var place))
            {
                value = default;
                return false;
            }

            order.Remove(place);
            order.AddLast(place);
            value = place.Value.Value;
            return true;
        }
    }

    /// <summary>Remembers something, in place of what was remembered under the key.</summary>
    public void Set(TKey key, TValue value)
    {
        lock (sync)
        {
            if (places.Remove(key, out var old))
                order.Remove(old);
            else if (places.Count >= most)
                Forget(order.First!);
            places[key] = order.AddLast((key, value));
        }
    }

    private void Forget(LinkedListNode<(TKey Key, TValue Value)> place)
    {
        places.Remove(place.Value.Key);
        order.Remove(place);
    }
}
