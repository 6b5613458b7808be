/** Makes something of an object when it is first asked for, and keeps it as long as the object lives. What is made must depend on nothing that changes. */
export function oncePer<Key extends object, Made extends object | string | number>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, Made>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}
